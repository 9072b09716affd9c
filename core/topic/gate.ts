import { idfOf } from './commonness';
import type { PageTopic } from './page-topic';
import { type Profile, weightIn } from './profile';
import { stemHash } from './stem-hash';
import { stemsOfTopic } from './stems';

export interface PageStem {
  readonly stem: string;
  readonly hash: number;
  /** Its share of what the page says, from 0 to 1. */
  readonly weight: number;
}

/** A page as the gate sees it: its stems by how much they tell, not only by how often they are said. */
export interface WeighedPage {
  readonly language: string;
  /** Heaviest first. Their weights add up to 1. */
  readonly stems: readonly PageStem[];
  /** How many stems of equal weight would vary as much as these. */
  readonly breadth: number;
}

/** A page with fewer words, common ones included, says too little. */
const fewestWords = 8;

/**
 * One word has many meanings: so many of a page's stems, at least, must be the document's, and of the
 * heaviest this part is not counted.
 */
const fewestShared = 2;
const doubt = 0.5;

/** Undefined when the page says too little for anything to fit it. */
export function weighPage(topic: PageTopic): WeighedPage | undefined {
  const { language, words } = topic;
  const told = [...stemsOfTopic(topic)]
    .map(([stem, weight]) => ({ stem, weight: weight * idfOf(stem, language) }))
    .sort((one, other) => other.weight - one.weight || (one.stem < other.stem ? -1 : 1));
  const whole = told.reduce((sum, { weight }) => sum + weight, 0);
  if (words < fewestWords || whole <= 0) return undefined;
  const stems = told.map(({ stem, weight }) => ({
    stem,
    hash: stemHash(stem),
    weight: weight / whole,
  }));
  const squares = stems.reduce((sum, { weight }) => sum + weight ** 2, 0);
  return { language, stems, breadth: 1 / squares };
}

/** Beyond so many stems a page is not more certain: its words do not come independently of each other. */
const broadest = 60;
/** What shares differ by among neutral pages, however long they are. */
const floor = 0.03;

/**
 * How far the share of the page that falls on the profile lies above that of a neutral page, in standard
 * deviations. So it is comparable between documents, small and great, with authored keywords and without.
 */
export function fitOf({ language, stems, breadth }: WeighedPage, profile: Profile): number {
  if (language !== profile.language) return 0;
  let share = 0;
  let heaviest = 0;
  let shared = 0;
  for (const { hash, weight } of stems) {
    const part = weight * weightIn(profile, hash);
    if (part === 0) continue;
    share += part;
    heaviest = Math.max(heaviest, part);
    shared += 1;
  }
  if (shared < fewestShared) return 0;
  const { mean, variance } = profile.neutral;
  const certain = share - heaviest * doubt;
  return (certain - mean) / Math.sqrt(variance / Math.min(broadest, breadth) + floor ** 2);
}

/** The fit that 1 % of neutral pages reach with one of four documents, 1.7, and 30 % more: docs/decisions/0009. */
const leastFit = 2.2;
/** The number of documents for which it was set. */
const usualDocuments = 4;

/** The fit from which a document is about the page. The more documents there are, the more often one fits by chance. */
export function threshold(documents: number): number {
  return leastFit + 0.3 * Math.log(Math.max(1, documents / usualDocuments));
}
