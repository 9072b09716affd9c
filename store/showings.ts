import type { InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Database } from './database';

/** The last of all showings; undefined before the first. */
export async function lastShowing(db: Database): Promise<Showing | undefined> {
  const cursor = await db.transaction('showings').store.index('at').openCursor(null, 'prev');
  return cursor?.value;
}

/** The insights of the last showings, newest first. */
export async function lastShown(db: Database, count: number): Promise<InsightId[]> {
  const shown: InsightId[] = [];
  let cursor = await db.transaction('showings').store.index('at').openCursor(null, 'prev');
  while (cursor && shown.length < count) {
    shown.push(cursor.value.insightId);
    cursor = await cursor.continue();
  }
  return shown;
}
