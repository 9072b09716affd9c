/** A tag as it is kept: one line, without space around it. */
export function tidyTag(tag: string): string {
  return tag.replaceAll(/\s+/g, ' ').trim();
}

/** The same for tags that are the same to a reader: case is no difference. */
export function tagKey(tag: string): string {
  return tidyTag(tag).normalize('NFC').toLowerCase();
}

/** Takes some and gives others, at the end; one that is there already stays as and where it is. */
export function changeTags(
  tags: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] {
  const removed = new Set(remove.map(tagKey));
  return eachOnce([...tags.filter((tag) => !removed.has(tagKey(tag))), ...add]);
}

/** Gives a tag another name, in its place; the empty name takes it off. */
export function renameTag(tags: readonly string[], from: string, to: string): string[] {
  const isRenamed = (tag: string) => tagKey(tag) === tagKey(from);
  const there = tags.find((tag) => tagKey(tag) === tagKey(to) && !isRenamed(tag));
  return eachOnce(tags.map((tag) => (isRenamed(tag) ? (there ?? to) : tag)));
}

function eachOnce(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags.map(tidyTag)) {
    if (tag !== '' && !byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  }
  return [...byKey.values()];
}
