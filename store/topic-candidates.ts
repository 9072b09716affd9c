import type { IDBPTransaction } from 'idb';
import type { DocumentId, InsightId } from '../core/insight';
import type { WeighedPage } from '../core/topic/gate';
import { sharedKeywords } from '../core/topic/match';
import type { Schema, StoredProfile } from './database';
import { idsInPiece } from './topic-writer';

export type MatchTransaction = IDBPTransaction<
  Schema,
  ('documents' | 'insights' | 'topicProfiles' | 'topicPostings' | 'topicIds')[],
  'readonly'
>;

/** The insights of one document that share a keyword with the page, best first. */
export interface Candidates {
  /** The score of the best that is left; 0 when none is. */
  bestScore(): number;
  /** Takes the best that is left, and reads its id. */
  takeBest(): Promise<InsightId | undefined>;
}

/** How many are put in order at a time: more than are asked for, since hidden ones are found out when they are read. */
const ordered = 50;

/** @param fit of the document; insights of the one that fits better come first */
export async function candidatesOf(
  transaction: MatchTransaction,
  documentId: DocumentId,
  { profile, insights }: NonNullable<StoredProfile['indexed']>,
  page: WeighedPage,
  fit: number,
): Promise<Candidates> {
  const postings = transaction.objectStore('topicPostings');
  const keywords = sharedKeywords(page, profile);
  const lists = await Promise.all(keywords.map(({ stem }) => postings.get([documentId, stem])));
  const scores = new Float64Array(insights);
  for (const [index, list] of lists.entries()) {
    const weight = keywords[index]?.weight ?? 0;
    if (!list) continue;
    const { at, impact } = list;
    for (let entry = 0; entry < at.length; entry += 1) {
      const number = at[entry] ?? 0;
      scores[number] = (scores[number] ?? 0) + (weight * (impact[entry] ?? 0)) / 255;
    }
  }
  let order = highest(scores, ordered);
  return {
    bestScore: () => fit * (scores[order[0] ?? -1] ?? 0),
    async takeBest() {
      const number = order.shift();
      if (number === undefined) return undefined;
      scores[number] = 0;
      if (order.length === 0) order = highest(scores, ordered);
      const piece = Math.floor(number / idsInPiece);
      const ids = await transaction.objectStore('topicIds').get([documentId, piece]);
      return ids?.[number % idsInPiece];
    },
  };
}

/** The places of the `limit` highest above 0, highest first, equal ones in their order. */
function highest(scores: Float64Array, limit: number): number[] {
  const places: number[] = [];
  let least = 0;
  const trim = () => {
    places.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    places.length = Math.min(places.length, limit);
    if (places.length === limit) least = scores[places.at(-1) ?? 0] ?? 0;
  };
  for (let place = 0; place < scores.length; place += 1) {
    if ((scores[place] ?? 0) <= least) continue;
    places.push(place);
    if (places.length >= 8 * limit) trim();
  }
  trim();
  return places;
}
