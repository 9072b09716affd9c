/** Where words begin and end, in every script: the reader's language changes nothing about that. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** As many whole words as fit into `limit` characters, but one at least. */
export function firstWords(text: string, limit: number): string {
  const start = text.trimStart();
  if (start.length <= limit) return start.trimEnd();
  let taken = '';
  for (const { segment } of segmenter.segment(start.slice(0, limit * 2))) {
    if (taken && taken.length + segment.length > limit) break;
    taken += segment;
  }
  return taken.trimEnd();
}

/** The same from the other end. */
export function lastWords(text: string, limit: number): string {
  const end = text.trimEnd();
  if (end.length <= limit) return end.trimStart();
  let taken = '';
  for (const { segment } of [...segmenter.segment(end.slice(-2 * limit))].reverse()) {
    if (taken && taken.length + segment.length > limit) break;
    taken = segment + taken;
  }
  return taken.trimStart();
}
