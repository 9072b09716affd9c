import type { IDBPTransaction, StoreNames } from 'idb';
import type { Connection } from './connection';
import type { Schema } from './database';
import { createInTurn } from './in-turn';
import type { StorageArea } from './storage-area';
import { whole } from './whole';

interface Revised {
  readonly id: string;
  readonly revision: number;
}

/** Tells whether two copies are the same without reading them. */
interface Summary {
  readonly count: number;
  /** The highest revision in it. */
  readonly highest: number;
  /** How many of them count for the reader: saved and not removed, hidden and not brought back. */
  readonly live: number;
}

type Name = 'favourites' | 'marks';
type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

export interface Mirrored<T extends Revised> {
  get(id: string): Promise<T | undefined>;
  /** In no order. */
  all(): Promise<T[]>;
  /** How many are live. */
  count(): Promise<number>;
  /**
   * Changes one record in every store that opened, and returns once all of them have it.
   *
   * @param edit gets the record as it is and the revision to give to the new one
   * @param alongside what else to write in the same transaction of the database
   */
  change(
    id: string,
    edit: (old: T | undefined, revision: number) => T,
    alongside?: (transaction: Transaction, changed: T) => Promise<void>,
  ): Promise<T>;
  /** Whether the two copies differ in number or age. Cheap. */
  differ(): Promise<boolean>;
  /** Makes both copies whole, the higher revision winning. Returns how many the database had lost. */
  merge(): Promise<number>;
}

const none: Summary = { count: 0, highest: 0, live: 0 };

/**
 * Records that must not be lost, kept twice: in IndexedDB and in storage.local. Chromium can lose all
 * of an extension's databases after a kill, so neither copy is trusted to be whole.
 */
export function createMirrored<T extends Revised>(
  name: Name,
  connection: Connection,
  area: StorageArea,
  isLive: (record: T) => boolean,
): Mirrored<T> {
  const summaryKey = `${name}:summary`;
  const keyOf = (id: string) => `${name}/${id}`;
  const inTurn = createInTurn();

  async function database() {
    const opened = await connection.open();
    return 'db' in opened ? opened.db : undefined;
  }

  async function summaries() {
    const [db, mirrored] = await Promise.all([database(), area.get(summaryKey)]);
    const inDatabase = (await db?.get('state', summaryKey)) as Summary | undefined;
    return { db, inDatabase, inMirror: mirrored[summaryKey] as Summary | undefined };
  }

  async function allMirrored() {
    const everything = await area.get(null);
    return Object.entries(everything)
      .filter(([key]) => key.startsWith(`${name}/`))
      .map(([, record]) => record as T);
  }

  async function read(id: string): Promise<T | undefined> {
    const db = await database();
    if (db) return (await db.get(name, id)) as T | undefined;
    return (await area.get(keyOf(id)))[keyOf(id)] as T | undefined;
  }

  const summaryOf = (records: readonly T[]): Summary => ({
    count: records.length,
    highest: records.reduce((highest, { revision }) => Math.max(highest, revision), 0),
    live: records.filter(isLive).length,
  });

  return {
    get: read,
    async all() {
      const db = await database();
      return db ? ((await db.getAll(name)) as unknown as T[]) : allMirrored();
    },
    async count() {
      const { db, inDatabase, inMirror } = await summaries();
      return ((db ? inDatabase : inMirror) ?? none).live;
    },
    change: (id, edit, alongside) =>
      inTurn(async () => {
        const [{ db, inDatabase, inMirror }, old] = await Promise.all([summaries(), read(id)]);
        const before = (db ? inDatabase : inMirror) ?? none;
        const highest = Math.max(inDatabase?.highest ?? 0, inMirror?.highest ?? 0) + 1;
        const changed = edit(old, highest);
        const summary: Summary = {
          count: before.count + (old ? 0 : 1),
          highest,
          live: before.live + Number(isLive(changed)) - Number(old !== undefined && isLive(old)),
        };
        const intoDatabase = async () => {
          if (!db) return;
          const queue: StoreNames<Schema>[] = alongside ? ['insights', 'documents'] : [];
          const stores: StoreNames<Schema>[] = [name, 'state', ...queue];
          const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
          await whole(transaction, () =>
            Promise.all([
              transaction.objectStore(name).put?.(changed as never),
              transaction.objectStore('state').put?.(summary, summaryKey),
              alongside?.(transaction, changed),
            ]),
          );
        };
        const intoMirror = () => area.set({ [keyOf(id)]: changed, [summaryKey]: summary });
        const written = await Promise.allSettled([intoDatabase(), intoMirror()]);
        const failed = written.find(({ status }) => status === 'rejected');
        if (failed) throw (failed as PromiseRejectedResult).reason;
        return changed;
      }),
    async differ() {
      const { db, inDatabase, inMirror } = await summaries();
      if (!db) return false;
      const count = await db.count(name);
      const [one, other] = [inDatabase ?? none, inMirror ?? none];
      return one.count !== other.count || one.highest !== other.highest || one.count !== count;
    },
    merge: () =>
      inTurn(async () => {
        const db = await database();
        if (!db) return 0;
        const stored = (await db.getAll(name)) as unknown as T[];
        const mirrored = await allMirrored();
        const merged = newest([...stored, ...mirrored]);
        const absentFrom = (copy: readonly T[]) => {
          const revisions = new Map(copy.map(({ id, revision }) => [id, revision]));
          return merged.filter(({ id, revision }) => revisions.get(id) !== revision);
        };
        const lost = absentFrom(stored);
        const summary = summaryOf(merged);
        const transaction = db.transaction([name, 'state'], 'readwrite', { durability: 'strict' });
        await whole(transaction, () =>
          Promise.all([
            ...lost.map((record) => transaction.objectStore(name).put(record as never)),
            transaction.objectStore('state').put(summary, summaryKey),
          ]),
        );
        const repairs = absentFrom(mirrored).map((record) => [keyOf(record.id), record]);
        await area.set({ ...Object.fromEntries(repairs), [summaryKey]: summary });
        return lost.length;
      }),
  };
}

function newest<T extends Revised>(records: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const record of records) {
    const known = byId.get(record.id);
    if (!known || record.revision > known.revision) byId.set(record.id, record);
  }
  return [...byId.values()];
}
