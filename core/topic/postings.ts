import type { Insight } from '../insight';
import { countStems, primaryOf } from './stems';

/** The insights of a document that hold a stem, by their numbers in the document, and how much each is about it. */
export interface Posting {
  readonly at: Uint32Array;
  readonly impact: Uint8Array;
}

type Words = Pick<Insight, 'text' | 'practice' | 'ask' | 'keywords'>;

/** A keyword of an insight counts as if its words stood so often in the text. */
const keywordWorth = 3;

/** BM25 (Robertson and Zaragoza 2009) with its usual parameters. */
const saturation = 1.2;
const lengthPart = 0.75;

/** The stems of an insight with how often they count, and how long it is in telling words. */
export function stemsOfInsight({ text, practice = '', ask = '', keywords }: Words, tag: string) {
  const language = primaryOf(tag);
  const counts = countStems(`${text} ${practice} ${ask}`, language);
  let length = 0;
  for (const count of counts.values()) length += count;
  for (const stem of countStems(keywords.join(' '), language).keys()) {
    counts.set(stem, (counts.get(stem) ?? 0) + keywordWorth);
  }
  return { counts, length };
}

/**
 * The part of BM25 that depends on the insight alone, as a whole number from 1 to 255.
 *
 * @param relativeLength the length of the insight over the mean of its document
 */
export function impactOf(count: number, relativeLength: number): number {
  const against = saturation * (1 - lengthPart + lengthPart * relativeLength);
  return Math.max(1, Math.round((255 * count) / (count + against)));
}

export interface PostingsMaker {
  /** Insights are numbered as they come, from 0. */
  add(insight: Words): void;
  /** Of the stems asked for only. */
  postings(stems: Iterable<string>): Iterable<readonly [stem: string, posting: Posting]>;
}

/** @param language a BCP 47 tag */
export function createPostingsMaker(language: string): PostingsMaker {
  const places = new Map<string, { at: number[]; count: number[] }>();
  const lengths: number[] = [];
  let whole = 0;
  return {
    add(insight) {
      const { counts, length } = stemsOfInsight(insight, language);
      for (const [stem, count] of counts) {
        let place = places.get(stem);
        if (!place) {
          place = { at: [], count: [] };
          places.set(stem, place);
        }
        place.at.push(lengths.length);
        place.count.push(count);
      }
      lengths.push(length);
      whole += length;
    },
    *postings(stems) {
      const mean = whole / lengths.length || 1;
      for (const stem of stems) {
        const place = places.get(stem);
        if (!place) continue;
        const { at, count } = place;
        const impact = Uint8Array.from(count, (each, index) =>
          impactOf(each, (lengths[at[index] ?? 0] ?? 0) / mean),
        );
        yield [stem, { at: Uint32Array.from(at), impact }];
      }
    },
  };
}
