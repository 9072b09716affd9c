import type { GetMessage } from './text';

/**
 * Up to three words, as a sentence lists them. Intl.ListFormat does so for any number, but holds a page
 * of the web up for a tenth of a second on a slow machine (docs/measurements.md).
 */
export function fewWords(words: readonly string[], say: GetMessage): string {
  const [first = '', second, third] = words;
  if (second === undefined) return first;
  if (third === undefined) return say('words_two', [first, second]);
  return say('words_three', [first, second, third]);
}
