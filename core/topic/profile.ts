import type { Insight } from '../insight';
import { chanceIn, frequencyOf, neutralShare } from './commonness';
import { stemHash } from './stem-hash';
import { countStems, primaryOf } from './stems';

/** What a document is about, in numbers that are quick to read and to compare. */
export interface Profile {
  /** A lower-case primary subtag. */
  readonly language: string;
  /** Of its stems, ascending. */
  readonly hashes: Uint32Array;
  /** How much each stem speaks for the document, in 255ths. */
  readonly weights: Uint8Array;
  /** The share that a neutral page would have of it, and how that varies for one stem. */
  readonly neutral: { readonly mean: number; readonly variance: number };
}

/** A document as far as a profile needs it. */
export interface Described {
  readonly language: string;
  readonly keywords: readonly string[];
}

type Words = Pick<Insight, 'text' | 'practice' | 'ask' | 'keywords'>;

/** The most stems of a document that count. */
const profileLimit = 1500;

/** A word of a keyword of several words says less than the whole. */
const partOfKeyword = 0.5;
/** The most that words count for which nobody chose. */
const mostUnchosen = 0.6;
/** An insight's keyword stands for so many insights whose text has the word. */
const keywordWorth = 3;
/** How many times more often (e³) than in other texts a word must be in the insights to count most. */
const telling = 3;
/** Weights below it are left out: they only cost room. */
const leastWeight = 0.02;

export interface ProfileMaker {
  add(insight: Words): void;
  /** Its stems with their weights in (0, 1], heaviest first. */
  stems(): readonly (readonly [stem: string, weight: number])[];
}

/** Counts the words of a document's insights, one at a time, so that a great document needs no great memory. */
export function createProfileMaker(document: Described): ProfileMaker {
  const language = primaryOf(document.language);
  const inText = new Map<string, number>();
  const inKeywords = new Map<string, number>();
  let insights = 0;
  let words = 0;

  return {
    add({ text, practice = '', ask = '', keywords }) {
      insights += 1;
      for (const [stem, count] of countStems(`${text} ${practice} ${ask}`, language)) {
        inText.set(stem, (inText.get(stem) ?? 0) + 1);
        words += count;
      }
      for (const stem of countStems(keywords.join(' '), language).keys()) {
        inKeywords.set(stem, (inKeywords.get(stem) ?? 0) + 1);
      }
    },
    stems() {
      const authored = weighKeywords(document.keywords, language);
      // The table counts all words; about half of a text are common ones, which were left out.
      const length = insights === 0 ? 0 : (2 * words) / insights;
      const weights = new Map<string, number>();
      for (const stem of new Set([...authored.keys(), ...inKeywords.keys(), ...inText.keys()])) {
        const found = (inText.get(stem) ?? 0) + keywordWorth * (inKeywords.get(stem) ?? 0);
        const usual = insights * (chanceIn(length, frequencyOf(stem, language)) + 0.0005);
        const excess = Math.log((found + 1) / (usual + 1)) / telling;
        const unchosen = mostUnchosen * Math.min(1, Math.max(0, excess));
        const weight = Math.max(authored.get(stem) ?? 0, unchosen);
        if (weight >= leastWeight) weights.set(stem, weight);
      }
      return [...weights]
        .sort(
          ([one, weight], [other, otherWeight]) => otherWeight - weight || (one < other ? -1 : 1),
        )
        .slice(0, profileLimit);
    },
  };
}

function weighKeywords(keywords: readonly string[], language: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const keyword of keywords) {
    const stems = [...countStems(keyword, language).keys()];
    const weight = stems.length > 1 ? partOfKeyword : 1;
    for (const stem of stems) weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  }
  return weights;
}

/** @param stems as the profile maker gives them */
export function packProfile(
  { language: tag }: Described,
  stems: readonly (readonly [stem: string, weight: number])[],
): Profile {
  const language = primaryOf(tag);
  const hashed = stems
    .map(([stem, weight]) => [stemHash(stem), Math.max(1, Math.round(weight * 255))] as const)
    .sort(([one], [other]) => one - other);
  let mean = 0;
  let squares = 0;
  for (const [stem, weight] of stems) {
    const share = neutralShare(stem, language);
    mean += share * weight;
    squares += share * weight * weight;
  }
  return {
    language,
    hashes: Uint32Array.from(hashed, ([hash]) => hash),
    weights: Uint8Array.from(hashed, ([, weight]) => weight),
    neutral: { mean, variance: Math.max(0, squares - mean * mean) },
  };
}

/** How much a stem speaks for the document, from 0 to 1. */
export function weightIn({ hashes, weights }: Profile, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = hashes[middle] ?? 0;
    if (there === hash) return (weights[middle] ?? 0) / 255;
    if (there < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
