import type { Favourite } from '../favourite';
import { archiveOf, favouriteRecord, timeIn } from './favourite-record';
import { fingerprint } from './fingerprint';
import {
  fromMarkdown,
  markdownMark,
  markdownVersion,
  shownInMarkdown,
  tagInMarkdown,
} from './markdown-text';
import { type Reading, refusal } from './reading';

/**
 * Reads favourites that writeMarkdown wrote. When the text, the note or the tags were edited since, what
 * is seen counts, and the favourite was changed `now`; where they were not, it comes back to the letter.
 * The lines of the source and of a plan are for the eye: the comment says where a passage comes from, and
 * what the plan is.
 *
 * @param now epoch milliseconds
 */
export function readMarkdownFavourites(file: string, now: number): Reading {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const version = versionIn(lines);
  if (version === undefined) return refusal('not-flyleaf');
  if (version > markdownVersion) return refusal('newer');

  const favourites: Favourite[] = [];
  const ids = new Set<string>();
  const marks = [...lines.keys()].filter((at) =>
    lines[at]?.trimStart().startsWith(markdownMark.start.trimEnd()),
  );
  const end = marks.findIndex((at) => lines[at]?.trim() === markdownMark.end);
  // Without its last line the file may have been cut, in the middle of a note perhaps.
  if (end === -1) return refusal('truncated', { line: lines.length });
  for (const [number, start] of marks.slice(0, end).entries()) {
    const read = readEntry(lines.slice(start, marks[number + 1]), now);
    if (!('favourite' in read) || ids.has(read.favourite.id)) {
      return refusal('invalid', { line: start + 1 });
    }
    ids.add(read.favourite.id);
    favourites.push(read.favourite);
  }
  return { ok: true, archive: archiveOf(favourites) };
}

/** The number after `flyleaf:` in the front matter. */
function versionIn(lines: readonly string[]): number | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  const found = lines
    .slice(0, Math.max(end, 0))
    .map((line) => /^flyleaf:\s*["']?(\d+)["']?\s*$/.exec(line)?.[1]);
  const version = found.find((number) => number !== undefined);
  return version === undefined ? undefined : Number(version);
}

function readEntry([mark = '', ...lines]: readonly string[], now: number) {
  const hidden = hiddenIn(mark);
  if (!hidden) return { wrong: '' };
  const { check, savedAt, changedAt, removedAt, returnsAt, text, note, tags, plan, ...fields } =
    hidden;
  const shown = shownIn(lines, plan !== undefined);
  const isEdited = check !== fingerprint([shown.text, shown.note, ...shown.tags]);
  const changed = timeIn(changedAt);
  return favouriteRecord({
    ...fields,
    text: exactly(text, shown.text),
    note: exactly(note, shown.note),
    tags: exactTags(tags, shown.tags),
    savedAt: timeIn(savedAt),
    changedAt: isEdited ? Math.max(now, changed) : changed,
    ...(removedAt !== undefined && { removedAt: timeIn(removedAt) }),
    ...(returnsAt !== undefined && { returnsAt: timeIn(returnsAt) }),
    ...(plan !== undefined && { plan: withTimes(plan) }),
  });
}

function withTimes(plan: unknown): unknown {
  const { madeAt, cameAt, ...words } = Object(plan) as Record<string, unknown>;
  return {
    ...words,
    madeAt: timeIn(madeAt),
    ...(cameAt !== undefined && { cameAt: timeIn(cameAt) }),
  };
}

function hiddenIn(mark: string): Record<string, unknown> | undefined {
  const line = mark.trim();
  if (!line.startsWith(markdownMark.start) || !line.endsWith(markdownMark.stop)) return undefined;
  try {
    return Object(JSON.parse(line.slice(markdownMark.start.length, -markdownMark.stop.length)));
  } catch {
    return undefined;
  }
}

/** What a reader sees of a favourite: a quotation, the lines of its source and plan, the note, the tags. */
function shownIn(lines: readonly string[], isPlanned: boolean) {
  const rest = lines.map((line) => line.trim());
  while (rest.at(-1) === '') rest.pop();
  const tags = /^#\S+(\s+#\S+)*$/.test(rest.at(-1) ?? '') ? (rest.pop() ?? '') : '';
  const first = rest.findIndex((line) => line !== '');
  const after = rest.findIndex((line, at) => at >= first && !line.startsWith('>'));
  const end = after === -1 ? rest.length : after;
  const quote = rest.slice(Math.max(first, 0), end).map((line) => line.slice(1));
  const source = rest.findIndex((line, at) => at >= end && line !== '');
  const below = rest.slice(rest[source]?.startsWith('—') ? source + 1 : end);
  const plan = below.findIndex((line) => line !== '');
  const note = isPlanned && task.test(below[plan] ?? '') ? below.slice(plan + 1) : below;
  return {
    text: fromMarkdown(quote),
    note: fromMarkdown(note),
    tags: tags.split(/\s+/).flatMap((tag) => tag.slice(1) || []),
  };
}

/** The line of a plan, ticked or not, with whichever sign a notes app writes before a task. */
const task = /^[-*+] \[.\] /;

/** The text to the letter, as long as what is shown is still what it showed then. */
function exactly(exact: unknown, shown: string): string {
  return typeof exact === 'string' && shownInMarkdown(exact) === shown ? exact : shown;
}

/** Each tag by its own name; one that was added in the notes app has none but what is shown. */
function exactTags(exact: unknown, shown: readonly string[]): string[] {
  const left = Array.isArray(exact) ? exact.filter((tag) => typeof tag === 'string') : [];
  const tags = shown.map((name) => {
    const at = left.findIndex((tag) => tagInMarkdown(tag) === name);
    return at === -1 ? name : (left.splice(at, 1)[0] ?? name);
  });
  return [...new Set(tags)];
}
