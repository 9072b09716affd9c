/** The most stems a page's topic may hold. */
export const topicLimit = 120;

/** In characters (UTF-16 units). What is longer is no word, whoever sends it. */
export const longestWord = 40;

/** What a page is about: its stems with their weights, heaviest first, weights adding up to 1. At most `topicLimit` of them. */
export interface PageTopic {
  /** A lower-case primary language subtag: `en`, `de`; `und` when nobody knows. */
  readonly language: string;
  /** English ones are stems; in other languages they are words in lower case. */
  readonly stems: readonly (readonly [stem: string, weight: number])[];
  /** How many words of the page were counted, common ones included. */
  readonly words: number;
}

/** A topic that came from outside, cut to the limits and weighed anew; undefined when it is none. */
export function readPageTopic(value: unknown): PageTopic | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { language, stems, words } = value as Record<string, unknown>;
  if (typeof language !== 'string' || !/^[a-z]{2,8}$/.test(language)) return undefined;
  if (typeof words !== 'number' || !(words >= 0) || words === Infinity) return undefined;
  if (!Array.isArray(stems)) return undefined;
  const weights = new Map<string, number>();
  for (const entry of stems.slice(0, topicLimit)) {
    if (!Array.isArray(entry)) return undefined;
    const [stem, weight] = entry as unknown[];
    const isStem = typeof stem === 'string' && stem !== '' && stem.length <= longestWord;
    // A page could send so great a weight that their sum is no number any more.
    const isWeight = typeof weight === 'number' && weight > 0 && weight <= 1;
    if (!isStem || !isWeight) return undefined;
    weights.set(stem, weight);
  }
  return { language, stems: topOf(weights, topicLimit), words };
}

/** The `limit` heaviest, heaviest first, with their weights made to add up to 1. */
export function topOf(
  weights: ReadonlyMap<string, number>,
  limit: number,
): (readonly [stem: string, weight: number])[] {
  const top = [...weights]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || (one < other ? -1 : 1))
    .slice(0, limit);
  const sum = top.reduce((total, [, weight]) => total + weight, 0);
  return top.map(([stem, weight]) => [stem, weight / sum] as const);
}
