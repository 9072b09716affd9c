import type { Settings } from '../core/settings';
import type { Database } from './database';
import type { Transaction } from './database-copy';
import type { Span } from './revised-writer';
import { whole } from './whole';

/** The last restore. */
export interface Restored {
  readonly restore: string;
  /** The snapshot taken before it. */
  readonly before: string;
  /** Whether it brought more than favourites. */
  readonly isWhole: boolean;
  readonly favourites: Span;
  readonly marks: Span;
  /** The key of the last showing; what was shown later has a higher one. */
  readonly lastShowing: number;
  readonly isUndone: boolean;
}

/** What is still to be written outside the database, of a restore or of its undoing. */
export interface Unfinished {
  /** To be removed for good, once both copies know that they are removed. */
  readonly purged: { readonly favourites: readonly string[]; readonly marks: readonly string[] };
  readonly settings?: Settings;
}

const restoredKey = 'restored';
const unfinishedKey = 'restoring';

export async function lastRestored(db: Pick<Database, 'get'>): Promise<Restored | undefined> {
  return (await db.get('state', restoredKey)) as Restored | undefined;
}

export async function unfinishedRestore(db: Database): Promise<Unfinished | undefined> {
  return (await db.get('state', unfinishedKey)) as Unfinished | undefined;
}

export async function restoreIsFinished(db: Database): Promise<void> {
  const transaction = db.transaction('state', 'readwrite');
  await whole(transaction, () => transaction.store.delete(unfinishedKey));
}

export async function lastRestoredWithin(transaction: Transaction): Promise<Restored | undefined> {
  return (await transaction.objectStore('state').get(restoredKey)) as Restored | undefined;
}

/** From here on there is no way back: what is unfinished will be finished, by the next background if need be. */
export async function commitRestore(
  transaction: Transaction,
  restored: Restored,
  unfinished: Unfinished,
): Promise<void> {
  const state = transaction.objectStore('state');
  await state.put?.(restored, restoredKey);
  await state.put?.(unfinished, unfinishedKey);
}
