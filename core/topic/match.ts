import type { DocumentId, InsightId } from '../insight';
import type { PageStem, WeighedPage } from './gate';
import { type Profile, weightIn } from './profile';
import { countStems, primaryOf } from './stems';

export interface TopicMatch {
  readonly insightId: InsightId;
  readonly documentId: DocumentId;
  /** Orders the matches of one answer; larger fits better. Not comparable between pages. */
  readonly score: number;
  /** The authored keywords of the document and the insight that the page spoke of, as they are written, best first, at most 3. */
  readonly about: readonly string[];
}

/** The most stems of a page by which the insights are ranked. */
export const mostKeywords = 25;

/** The page's best keywords, of those that the document knows, heaviest first. */
export function sharedKeywords({ stems }: WeighedPage, profile: Profile): PageStem[] {
  return stems
    .map(({ stem, hash, weight }) => ({ stem, hash, weight: weight * weightIn(profile, hash) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostKeywords);
}

const mostAbout = 3;

/** The keywords, as they are written, whose every telling word is on the page; the weightiest first. */
export function aboutOf(
  keywords: readonly string[],
  language: string,
  { stems }: WeighedPage,
): string[] {
  const weights = new Map(stems.map(({ stem, weight }) => [stem, weight]));
  const found = new Map<string, { keyword: string; weight: number }>();
  for (const keyword of keywords) {
    const parts = [...countStems(keyword, primaryOf(language)).keys()];
    if (parts.length === 0 || !parts.every((part) => weights.has(part))) continue;
    const weight = parts.reduce((sum, part) => sum + (weights.get(part) ?? 0), 0);
    // “couple” and “couples” are said once.
    const name = parts.toSorted().join(' ');
    if (!found.has(name)) found.set(name, { keyword, weight });
  }
  return [...found.values()]
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostAbout)
    .map(({ keyword }) => keyword);
}
