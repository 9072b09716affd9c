import { readEnglishRanks } from './english-ranks';

/** The words of a page of ordinary length. */
const pageWords = 200;

/**
 * Of Zipf’s law, fitted to the first 4,000 of the lists: frequency = scale / (rank + shift). A stem that is not
 * in the table counts as half as far again.
 */
const zipf = { scale: 0.12, shift: 3.7, beyond: 3750 } as const;

/** For languages without a table: the shorter a word, the commoner (Zipf 1935). By characters, from 1. */
const byLength = [2e-2, 2e-2, 8e-3, 2e-3, 7e-4, 3e-4, 1.5e-4, 5e-5] as const;
const ideographs = [5e-3, 3e-4, 5e-5] as const;
/** In characters: what a Russian word has more than its stem. */
const russianEnding = 2;

let known: ReadonlyMap<string, number> | undefined;
const ranks = () => {
  known ??= readEnglishRanks();
  return known;
};

/** How often a stem stands among the words of a language, from 0 to 1. */
export function frequencyOf(stem: string, language: string): number {
  if (language !== 'en') {
    const table = /\p{Script=Han}/u.test(stem) ? ideographs : byLength;
    const length = stem.length + (language === 'ru' ? russianEnding : 0);
    return table[Math.min(length, table.length) - 1] ?? 5e-5;
  }
  return zipf.scale / ((ranks().get(stem) ?? zipf.beyond) + zipf.shift);
}

/** The chance that a text of so many words holds a stem of this frequency. */
export const chanceIn = (words: number, frequency: number) => 1 - (1 - frequency) ** words;

/** How much a stem tells (its inverse document frequency): 0 for one on every page, about 6 for a rare one. */
export function idfOf(stem: string, language: string): number {
  return -Math.log(chanceIn(pageWords, frequencyOf(stem, language)));
}

/** The part of the weight of neutral pages that lies on stems the table does not know: 0.46, and 30 % more. */
const unknown = 0.6;
let whole: number | undefined;

/** The part of the weight of a neutral page that is expected on a stem. All stems together have 1. */
export function neutralShare(stem: string, language: string): number {
  whole ??= [...ranks().keys()].reduce((sum, each) => sum + expected(each, 'en'), 0);
  return ((1 - unknown) * expected(stem, language)) / whole;
}

function expected(stem: string, language: string): number {
  return idfOf(stem, language) * chanceIn(pageWords, frequencyOf(stem, language));
}
