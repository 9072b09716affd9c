import type { Favourite } from '../favourite';
import { fold } from './fold';
import type { Query } from './query';

// Folded text holds no control characters, so these keep its parts apart: no term spans two.
const end = '\n';
const tag = '\u0001';
const endOfSource = '\u0002';

/**
 * All that a search looks at, folded, in one string that others can follow. The source comes first:
 * whether a term is in it shows in where it is found first.
 */
export function searchable({ text, note, tags, source, plan }: Favourite): string {
  const { title, section = '', author = '', url = '' } = source;
  const from = [title, section, author, hostOf(url)].map((part) => fold(part) + end);
  const named = tags.map((name) => tag + fold(name));
  const own = plan ? [text, note, plan.when, plan.will] : [text, note];
  const written = own.map((part) => fold(part) + end);
  return [...from, endOfSource, ...named, end, ...written].join('');
}

/**
 * Finds what a query means among many that `searchable` made, joined: a scan over one long string is
 * several times faster than one over many short ones. Returns their places in the list, in order.
 *
 * @param ends where each of them ends
 */
export function scan(joined: string, ends: readonly number[], query: Query): number[] {
  const terms = termsOf(query);
  /** Where each term stands next, at or after the beginning of the current one. */
  const next = terms.map(() => -1);
  const found: number[] = [];
  for (let current = 0; current < ends.length; ) {
    const start = ends[current - 1] ?? 0;
    const stop = ends[current] ?? 0;
    let isFound = true;
    for (let index = 0; isFound && index < terms.length; index += 1) {
      const { text, isFrom } = terms[index] as Term;
      let at = next[index] ?? -1;
      if (at < start) at = joined.indexOf(text, start);
      if (at < 0) return found;
      next[index] = at;
      isFound = at < stop && !(isFrom && at > joined.indexOf(endOfSource, start));
    }
    if (isFound) found.push(current);
    current += 1;
    // None is before the place where one of the terms stands next.
    const reached = Math.max(...next);
    while (current < ends.length && (ends[current] ?? 0) <= reached) current += 1;
  }
  return found;
}

interface Term {
  readonly text: string;
  readonly isFrom: boolean;
}

/** The longest first: it is the rarest, and the others are looked for only where it is. */
function termsOf({ words, tags, from }: Query): Term[] {
  return [
    ...words.map((text) => ({ text, isFrom: false })),
    ...tags.map((name) => ({ text: tag + name, isFrom: false })),
    ...from.map((text) => ({ text, isFrom: true })),
  ].toSorted((one, other) => other.text.length - one.text.length);
}

/** As it is written, without the port. */
function hostOf(url: string): string {
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]*)/iu.exec(url)?.[1] ?? '';
}
