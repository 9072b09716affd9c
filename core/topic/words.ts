import { longestWord } from './page-topic';

/** Letters with the marks upon them. An apostrophe or a hyphen ends a word: “l’amour” is about love. */
const runs = /[\p{L}\p{M}]+/gu;

/** Scripts that leave no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Characters that are not seen, and with which a page can take its words apart: soft hyphens, joiners. */
const unseen = /[\u00ad\u200c\u2060\ufeff]|\u200d/g;

let segmenter: Intl.Segmenter | undefined;

/**
 * Calls `take` with each word of the text, in lower case. Takes time in proportion to the text,
 * whatever it holds.
 */
export function eachWord(text: string, take: (word: string) => void): void {
  const plain = text.normalize('NFC').replace(unseen, '').toLowerCase();
  for (const [run] of plain.matchAll(runs)) {
    if (unspaced.test(run)) eachSegment(run, take);
    else if (run.length > 1 && run.length <= longestWord) take(run);
  }
}

function eachSegment(run: string, take: (word: string) => void): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment } of segmenter.segment(run)) {
    if (segment.length <= longestWord) take(segment);
  }
}
