import { withDatabase } from '../store/connection';
import type { Transaction } from '../store/database-copy';
import type { Given } from './given';

/** What an act did to one favourite; without tags: it moved it to the trash. */
export interface Change {
  readonly id: string;
  readonly tags?: { readonly was: readonly string[]; readonly now: readonly string[] };
}

/** The last act upon many favourites: what its undo needs. */
export interface LastAct {
  readonly token: string;
  /** What was asked for, to know it again when it is asked for twice. */
  readonly asked: string;
  readonly count: number;
  readonly changes: readonly Change[];
  readonly undone?: true;
}

const key = 'last act upon many';

export interface LastActStore {
  read(): Promise<LastAct | undefined>;
  /** Writes it in a transaction; returns what puts the one before back. */
  write(
    transaction: Transaction,
    act: LastAct,
    before: LastAct | undefined,
  ): Promise<(transaction: Transaction) => Promise<void>>;
  /** For when there is no database. It then lasts as long as the browser. */
  writeAside(act: LastAct): Promise<void>;
}

export function createLastActStore({ connection, session }: Given): LastActStore {
  const put = async (transaction: Transaction, act: LastAct | undefined) => {
    await transaction.objectStore('state').put?.(act, key);
  };
  return {
    read: () =>
      withDatabase(
        connection,
        async (db) => (await db.get('state', key)) as LastAct | undefined,
        async () => (await session.get(key))[key] as LastAct | undefined,
      ),
    async write(transaction, act, before) {
      await put(transaction, act);
      return (later) => put(later, before);
    },
    writeAside: (act) => session.set({ [key]: act }),
  };
}
