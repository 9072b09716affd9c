import type { Archive } from '../core/archive/archive';
import type { Database } from './database';
import type { Transaction } from './database-copy';
import { whole } from './whole';

/** The one restore that is being handed over. */
export interface Staged {
  readonly restore: string;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  /** Whether it has settings, and with them hidden insights and the rest: more than favourites. */
  readonly isWhole: boolean;
}

const stagedKey = 'staged restore';

/** Forgets what was handed over before. */
export async function beginStaging(db: Database, restore: string, now: number): Promise<void> {
  const transaction = db.transaction(['staging', 'state'], 'readwrite');
  const staged: Staged = { restore, begunAt: now, isWhole: false };
  await whole(transaction, () =>
    Promise.all([
      transaction.objectStore('staging').clear(),
      transaction.objectStore('state').put(staged, stagedKey),
    ]),
  );
}

/** Keeps a piece, in the place of what had its number. */
export async function stage(
  db: Database,
  restore: string,
  number: number,
  piece: Partial<Archive>,
): Promise<void> {
  const transaction = db.transaction(['staging', 'state'], 'readwrite');
  const state = transaction.objectStore('state');
  await whole(transaction, async () => {
    const staged = checked((await state.get(stagedKey)) as Staged | undefined, restore);
    await transaction.objectStore('staging').put(piece, number);
    if (piece.settings) await state.put({ ...staged, isWhole: true } satisfies Staged, stagedKey);
  });
}

/** What was said of it. */
export async function staged(db: Database, restore: string): Promise<Staged> {
  return checked((await db.get('state', stagedKey)) as Staged | undefined, restore);
}

/** What was handed over, a piece at a time; nothing of another restore. */
export async function* stagedPieces(
  db: Database,
  restore: string,
): AsyncGenerator<Partial<Archive>> {
  for (const number of await db.getAllKeys('staging')) {
    await staged(db, restore);
    const piece = await db.get('staging', number);
    if (piece) yield piece;
  }
}

/** The same within a transaction, which it neither ends nor waits in. */
export async function* stagedWithin(
  transaction: Transaction,
  restore: string,
): AsyncGenerator<Partial<Archive>> {
  const state = transaction.objectStore('state');
  checked((await state.get(stagedKey)) as Staged | undefined, restore);
  const pieces = transaction.objectStore('staging');
  for (const number of await pieces.getAllKeys()) {
    const piece = await pieces.get(number);
    if (piece) yield piece;
  }
}

/** @param before leaves what was begun at this time or later; absent, nothing is left */
export async function emptyStaging(db: Database, before = Number.POSITIVE_INFINITY): Promise<void> {
  const transaction = db.transaction(['staging', 'state'], 'readwrite');
  const state = transaction.objectStore('state');
  await whole(transaction, async () => {
    const staged = (await state.get(stagedKey)) as Staged | undefined;
    if (staged && staged.begunAt >= before) return;
    await transaction.objectStore('staging').clear();
    await state.delete(stagedKey);
  });
}

function checked(staged: Staged | undefined, restore: string): Staged {
  if (staged?.restore === restore) return staged;
  throw new Error(
    'Another restore was begun, or this one was left too long: choose the file again',
  );
}
