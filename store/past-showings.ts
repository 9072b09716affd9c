import type { IDBPObjectStore } from 'idb';
import type { InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Database, Schema } from './database';
import { getDocument } from './documents';

type Store = IDBPObjectStore<Schema, ['showings'], 'showings'>;

export interface KeyedShowing {
  readonly key: number;
  readonly showing: Showing;
}

/** What an insight says and where it is from, as the documents hold it. */
export interface ShownWords {
  readonly text: string;
  readonly documentTitle: string;
  /** An update took it out of its document. */
  readonly withdrawn: boolean;
}

/**
 * Newest first, read by index; of one moment the higher key first.
 *
 * @param after the key of the last one of the page before; when that one is gone, the page begins at
 * the one written before it
 */
export async function pastShowings(
  db: Database,
  limit: number,
  after?: number,
): Promise<KeyedShowing[]> {
  const { store } = db.transaction('showings');
  const place = after === undefined ? null : await placeOf(store, after);
  if (place === undefined) return [];
  const range = place && IDBKeyRange.upperBound(place.at);
  const page: KeyedShowing[] = [];
  let cursor = await store.index('at').openCursor(range, 'prev');
  while (cursor && page.length < limit) {
    const { primaryKey: key, value: showing } = cursor;
    const isBehind = !place || showing.at < place.at || key < place.before;
    if (isBehind) page.push({ key, showing });
    cursor = await cursor.continue();
  }
  return page;
}

/** Where the page after a key begins; undefined when nothing is left there. */
async function placeOf(store: Store, after: number) {
  const cursor = await store.openCursor(IDBKeyRange.upperBound(after), 'prev');
  if (!cursor) return undefined;
  return { at: cursor.value.at, before: cursor.key === after ? after : cursor.key + 1 };
}

/** undefined when no document knows it. */
export async function wordsOf(db: Database, id: InsightId): Promise<ShownWords | undefined> {
  const insight = await db.get('insights', id);
  if (!insight) return undefined;
  const document = await getDocument(db, insight.documentId);
  const { text, withdrawn = false } = insight;
  return { text, documentTitle: document?.title ?? '', withdrawn };
}

/** Those with these keys, or all. Safe to repeat. */
export async function forgetShowings(db: Database, keys?: readonly number[]): Promise<void> {
  const transaction = db.transaction('showings', 'readwrite');
  const deletions = keys
    ? keys.map((key) => transaction.store.delete(key))
    : [transaction.store.clear()];
  await Promise.all([...deletions, transaction.done]);
}

/** How many are deleted in one transaction: others want to write, too. */
const atOnce = 500;

/** Those from before a time. Safe to repeat, and to be stopped in between. */
export async function forgetShowingsBefore(db: Database, time: number): Promise<void> {
  const range = IDBKeyRange.upperBound(time, true);
  for (;;) {
    const keys = await db.getAllKeysFromIndex('showings', 'at', range, atOnce);
    if (keys.length > 0) await forgetShowings(db, keys);
    if (keys.length < atOnce) return;
  }
}
