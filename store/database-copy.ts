import { type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import { type Connection, withDatabase } from './connection';
import { type Copy, nothing, type Revised, type Summary, summaryAfter } from './copy';
import type { Database, Schema } from './database';
import { whole } from './whole';

type Name = 'favourites' | 'marks';

/** Over every store of the database. */
export type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

export interface DatabaseCopy<T extends Revised> extends Copy<T> {
  /** @param alongside what else to write in the same transaction; runs again when that is tried again */
  put(
    records: readonly T[],
    alongside?: (transaction: Transaction) => Promise<unknown>,
  ): Promise<void>;
  /** Whether the summary counts what is there. */
  isCounted(): Promise<boolean>;
}

/** The copy in the database. Each write is one transaction, and on disk when it returns, but for repairs. */
export function createDatabaseCopy<T extends Revised>(
  name: Name,
  connection: Connection,
  isLive: (record: T) => boolean,
): DatabaseCopy<T> {
  const summaryKey = `${name}:summary`;

  async function summaryIn(db: Pick<Database, 'get'>): Promise<Summary> {
    return ((await db.get('state', summaryKey)) as Summary | undefined) ?? nothing;
  }

  function write(
    change: (transaction: Transaction, known: (ids: readonly string[]) => Promise<T[]>) => unknown,
    { everything = false, durability = 'strict' as IDBTransactionDurability } = {},
  ) {
    return withDatabase(connection, async (db) => {
      const stores = everything ? [...db.objectStoreNames] : [name, 'state' as const];
      const transaction = db.transaction(stores, 'readwrite', { durability });
      const store = transaction.objectStore(name);
      await whole(transaction, async () => {
        await change(transaction, async (ids) => {
          const found = await Promise.all(ids.map((id) => store.get(id)));
          return found.filter((record) => record !== undefined) as unknown as T[];
        });
      });
    });
  }

  async function count(
    transaction: Transaction,
    changes: readonly { readonly old?: T | undefined; readonly now?: T }[],
  ) {
    const state = transaction.objectStore('state');
    const before = ((await state.get(summaryKey)) as Summary | undefined) ?? nothing;
    await state.put?.(summaryAfter(before, changes, isLive), summaryKey);
  }

  /** Not a promise for each: a failed one fails the transaction, and thousands of promises cost. */
  function putAll(transaction: Transaction, records: readonly T[]) {
    const store = unwrap(transaction.objectStore(name));
    for (const record of records) store.put(record);
  }

  return {
    summary: () => withDatabase(connection, summaryIn),
    get: (ids) =>
      withDatabase(connection, async (db) => {
        const { store } = db.transaction(name);
        const found = (await Promise.all(ids.map((id) => store.get(id)))) as unknown as (
          | T
          | undefined
        )[];
        return new Map(
          found.filter((record) => record !== undefined).map((each) => [each.id, each]),
        );
      }),
    all: () => withDatabase(connection, async (db) => (await db.getAll(name)) as unknown as T[]),
    ids: () =>
      withDatabase(
        connection,
        async (db) => (await db.getAllKeys(name)) as readonly string[] as string[],
      ),
    between: (ids) =>
      withDatabase(connection, async (db) => {
        const [first, last] = [ids[0], ids.at(-1)];
        if (first === undefined || last === undefined) return new Map<string, T>();
        const found = await db.getAll(name, IDBKeyRange.bound(first, last));
        return new Map((found as unknown as T[]).map((each) => [each.id, each]));
      }),
    isCounted: () =>
      withDatabase(connection, async (db) => {
        return (await summaryIn(db)).count === (await db.count(name));
      }),
    put: (records, alongside) =>
      write(
        async (transaction, known) => {
          const olds = new Map(
            (await known(records.map(({ id }) => id))).map((record) => [record.id, record]),
          );
          await count(
            transaction,
            records.map((now) => ({ old: olds.get(now.id), now })),
          );
          putAll(transaction, records);
          await alongside?.(transaction);
        },
        { everything: alongside !== undefined },
      ),
    remove: (ids) =>
      write(async (transaction, known) => {
        const olds = await known(ids);
        await count(
          transaction,
          olds.map((old) => ({ old })),
        );
        await Promise.all(
          olds.map(async ({ id }) => transaction.objectStore(name).delete?.(id as never)),
        );
      }),
    // Not each on disk: the other copy has them, and the summary that follows takes them along.
    repair: (records) =>
      write((transaction) => putAll(transaction, records), { durability: 'relaxed' }),
    setSummary: (summary) =>
      write((transaction) => transaction.objectStore('state').put?.(summary, summaryKey)),
  };
}
