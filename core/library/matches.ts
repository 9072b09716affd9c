import { foldCharacter } from './fold';
import type { Query } from './query';

/** From the first to before the last, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/**
 * Where the words and phrases of the query stand in the text, to be marked: in order, apart from each
 * other, never through a character.
 */
export function matchesIn(text: string, { words }: Query): Range[] {
  if (words.length === 0) return [];
  const { folded, origins } = foldWithOrigins(text);
  const ranges: [number, number][] = [];
  for (const [start, end] of occurrences(folded, words)) {
    const from = origins[start] ?? text.length;
    const to = endOf(origins, end, text.length);
    const last = ranges.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** The folded text, and for each of its characters where in the text it comes from. */
function foldWithOrigins(text: string) {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const whole = foldCharacter(character);
    const piece = folded.endsWith(' ') && whole.startsWith(' ') ? whole.slice(1) : whole;
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(at);
    at += character.length;
  }
  return { folded, origins };
}

/** All places of all words in the folded text, by where they start. */
function occurrences(folded: string, words: readonly string[]): Range[] {
  return words
    .flatMap((word) => {
      const found: Range[] = [];
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        found.push([at, at + word.length]);
      }
      return found;
    })
    .toSorted(([one], [other]) => one - other);
}

/** Where the character that holds the last matched one ends, with the marks upon it. */
function endOf(origins: readonly number[], end: number, length: number): number {
  const lastOrigin = origins[end - 1];
  let next = end;
  while (next < origins.length && origins[next] === lastOrigin) next += 1;
  return origins[next] ?? length;
}
