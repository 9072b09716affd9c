import { isRead, type Row } from './rows';

/** Pixels: what stands around the words of an entry, and what an entry whose words are unknown takes. */
const around = 116;
const ofPlace = { wide: 200, narrow: 300 };
const wide = 560;
/** In characters; a longer text is set smaller. */
const longest = 280;

/** How high an entry may be in a list as wide as this: near enough for a true scroll bar. */
export function heightOf(row: Row | undefined, width: number): number {
  const measure = width > wide ? Math.min(width, 576) : width;
  if (!row || !isRead(row)) return width > wide ? ofPlace.wide : ofPlace.narrow;
  const [letter, line] = row.text.length > longest ? [8.3, 29] : [10, 32];
  const note = row.note === '' ? 0 : linesOf(row.note, measure / 8) * 26 + 12;
  const tags = row.tags.length === 0 ? 0 : 32;
  const plan = row.plan ? linesOf(row.plan.when + row.plan.will, measure / 8) * 24 + 44 : 0;
  return around + linesOf(row.text, measure / letter) * line + plan + note + tags;
}

function linesOf(text: string, letters: number): number {
  return text
    .split('\n')
    .reduce((lines, { length }) => lines + Math.max(1, Math.ceil(length / letters)), 0);
}
