import type { Archive } from '../core/archive/archive';
import type { Favourite } from '../core/favourite';
import type { DocumentId, InsightId } from '../core/insight';
import type { Mark } from '../core/mark';
import type { Showing } from '../core/showing';
import type { Transaction } from './database-copy';
import { putInQueue, takeFromQueue } from './insight-queue';

/** What the writing of a restore, or of its undoing, needs to know. */
export interface Given {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Gives a number in [0, 1) at each call. */
  readonly roll: () => number;
  /** The highest revisions ever given. */
  readonly highest: { readonly favourites: number; readonly marks: number };
}

export const isSaved = ({ removedAt }: Pick<Favourite, 'removedAt'>) => removedAt === undefined;
export const isHidden = ({ hidden }: Pick<Mark, 'hidden'>) => hidden;

/** A mark that says nothing. */
export const unmarked = (id: InsightId, now: number) => ({
  id,
  hidden: false,
  notAt: [],
  changedAt: now,
});

/** Makes the insight obey its mark. */
export async function followMark(
  transaction: Transaction,
  { id, hidden, notAt }: Pick<Mark, 'id' | 'hidden' | 'notAt'>,
  roll: () => number,
): Promise<void> {
  const insights = transaction.objectStore('insights');
  const insight = await insights.get(id);
  if (!insight) return;
  await insights.put?.({ ...insight, notAt });
  if (hidden) await takeFromQueue(transaction, id);
  else await putInQueue(transaction, id, roll());
}

/** Adds those that are not there: of one insight at one time there is one. */
export async function addShowings(
  transaction: Transaction,
  showings: readonly Showing[],
): Promise<void> {
  if (showings.length === 0) return;
  const store = transaction.objectStore('showings');
  const times = showings.map(({ at }) => at);
  const [first, last] = times.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
  const there = await store.index('at').getAll(IDBKeyRange.bound(first, last));
  const nameOf = ({ at, insightId }: Showing) => `${at} ${insightId}`;
  const known = new Set(there.map(nameOf));
  for (const showing of showings) {
    if (known.has(nameOf(showing))) continue;
    known.add(nameOf(showing));
    await store.add?.(showing);
  }
}

/** The highest key of all showings; 0 when there are none. */
export async function lastShowingKey(transaction: Transaction): Promise<number> {
  const cursor = await transaction.objectStore('showings').openKeyCursor(null, 'prev');
  return cursor?.key ?? 0;
}

/** @param isOpen whether a document whose weight is this takes another; of unknown documents nothing is kept */
export async function putWeights(
  transaction: Transaction,
  weights: Archive['weights'],
  isOpen: (weight: number) => boolean,
): Promise<void> {
  const documents = transaction.objectStore('documents');
  for (const [id, weight] of Object.entries(weights)) {
    const document = await documents.get(id as DocumentId);
    if (document && isOpen(document.weight)) await documents.put?.({ ...document, weight });
  }
}
