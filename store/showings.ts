import type { InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Database } from './database';

/** The last of all showings; undefined before the first. */
export async function lastShowing(db: Database): Promise<Showing | undefined> {
  const [last] = await lastShowings(db, 1);
  return last;
}

/** Newest first. */
export async function lastShowings(db: Database, count: number): Promise<Showing[]> {
  const shown: Showing[] = [];
  let cursor = await db.transaction('showings').store.index('at').openCursor(null, 'prev');
  while (cursor && shown.length < count) {
    shown.push(cursor.value);
    cursor = await cursor.continue();
  }
  return shown;
}

/** More showings than a reader has in a day. */
const most = 1000;

/** From a time on, oldest first. Whoever has more in it gets the first of them. */
export function showingsSince(db: Database, at: number): Promise<Showing[]> {
  return db.getAllFromIndex('showings', 'at', IDBKeyRange.lowerBound(at), most);
}

/** When each of some insights was last shown, in any way, in epoch milliseconds; without those that never were. */
export async function lastShownAt(
  db: Database,
  ids: readonly InsightId[],
): Promise<Map<InsightId, number>> {
  const index = db.transaction('showings').store.index('insightId');
  const found = await Promise.all(
    ids.map(async (id) => {
      const cursor = await index.openCursor(IDBKeyRange.only(id), 'prev');
      return cursor ? ([[id, cursor.value.at]] as const) : [];
    }),
  );
  return new Map(found.flat());
}
