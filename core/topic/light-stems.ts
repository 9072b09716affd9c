/** What is written onto a Russian word for its case, number and gender; the longest first. */
const russianEndings =
  /(?<=...)(?:[аия]ми|ыми|[ое]го|[ое]му|[аяи]х|ых|[аяоеиы]м|[аяоеиыу]й|[аяоеиыую]е|[аоиуы]я|[оеуюя]ю|[ое]в|[аеиоуыьэюяй])$/u;

/**
 * Light stemming of nouns and adjectives, in the manner of Dolamic and Savoy (2009): a full stemmer would be many times as large.
 */
export const russianStem = (word: string) => word.replaceAll('ё', 'е').replace(russianEndings, '');

/** Vowel signs, and the stroke that only makes a word longer: most texts are written without. */
const unwritten = /[\u0640\u064b-\u0652\u0670]/gu;

export const arabicStem = (word: string) => word.replace(unwritten, '');
