import type { Connection } from './connection';
import type { Revised } from './copy';
import { createDatabaseCopy, type Transaction } from './database-copy';
import { createInTurn } from './in-turn';
import { createMerge } from './merge';
import { createMirror } from './mirror';
import { planChange, seeCopies } from './seen-copies';
import type { StorageArea } from './storage-area';
import { renewed, takeBack } from './take-back';

/** May return what takes its writing back, for when the other copy refuses the records. */
type Alongside<T> = (
  transaction: Transaction,
  changed: readonly T[],
) => Promise<undefined | void | ((transaction: Transaction) => Promise<void>)>;

/** How many records were put back into each copy. */
export interface Repairs {
  readonly database: number;
  readonly mirror: number;
}

export interface Mirrored<T extends Revised> {
  get(id: string): Promise<T | undefined>;
  /** In no order. */
  all(): Promise<T[]>;
  /** How many are live. */
  count(): Promise<number>;
  /**
   * Changes one record in every store that opened, and returns once all of them have it. When one
   * refuses it twice, it rejects, and neither keeps it, as far as they let it be taken back.
   *
   * @param edit gets the newest version and the revision to give to the new one; what it throws rejects.
   *   Returning the old one leaves it as it is, and gives it to a copy that lacks it
   * @param alongside what else to write in the same transaction of the database
   */
  change(
    id: string,
    edit: (old: T | undefined, revision: number) => T,
    alongside?: (transaction: Transaction, changed: T) => Promise<void>,
  ): Promise<T>;
  /**
   * Changes many records as one step: all or none of it, in the database in one transaction. Each gets
   * a revision of its own. Returns them as written.
   *
   * @param edit as in `change`; undefined, too, leaves a record as it is
   * @param alongside runs even when no record changes. Records are taken back after a refusal only if
   *   what it wrote can be, too
   */
  changeMany(
    ids: readonly string[],
    edit: (old: T | undefined, id: string, revision: number) => T | undefined,
    alongside?: Alongside<T>,
  ): Promise<T[]>;
  /**
   * Removes every trace of records that are not live; live ones are left alone. There are no tombstones:
   * they would pile up for ever and tell of what the reader wanted gone. So a copy that missed the
   * purge brings the record back at the next merge, but only as it was: not live, to be purged again.
   */
  purge(ids: readonly string[]): Promise<void>;
  /**
   * Runs work that writes these records in a transaction of its own, together with others. No change and
   * no merge runs meanwhile; it keeps the summary of the database right, changes nothing here, and a merge must follow.
   *
   * @param work gets the highest revision ever given
   */
  alone<R>(work: (highest: number) => Promise<R>): Promise<R>;
  /** Whether the two copies differ. Cheap. */
  differ(): Promise<boolean>;
  /**
   * Makes both copies whole, the higher revision winning. Returns how many records each had lost.
   * Changes go on meanwhile.
   */
  merge(): Promise<Repairs>;
}

/**
 * Records that must not be lost, kept twice: in IndexedDB and in storage.local. Chromium can lose all
 * of an extension's databases after a kill, so neither copy is trusted to be whole.
 */
export function createMirrored<T extends Revised>(
  name: 'favourites' | 'marks',
  connection: Connection,
  area: StorageArea,
  isLive: (record: T) => boolean,
): Mirrored<T> {
  const database = createDatabaseCopy(name, connection, isLive);
  const mirror = createMirror(name, area, isLive);
  const inTurn = createInTurn();
  const merging = createMerge(database, mirror, inTurn, isLive);

  const hasDatabase = async () => 'db' in (await connection.open());
  const readable = async () => ((await hasDatabase()) ? database : mirror);

  const see = async (ids: readonly string[]) =>
    seeCopies(mirror, (await hasDatabase()) ? database : undefined, ids);

  /** What an edit makes of some records, before any of it is written. */
  async function plan(
    ids: readonly string[],
    edit: (old: T | undefined, id: string, revision: number) => T | undefined,
  ) {
    const seen = await see(ids);
    const planned = planChange(seen, ids, edit);
    merging.touch(ids);
    return { ...seen, ...planned };
  }

  return {
    async get(id) {
      return (await (await readable()).get([id])).get(id);
    },
    all: async () => (await readable()).all(),
    count: async () => (await (await readable()).summary()).live,
    change: (id, edit, alongside) =>
      inTurn(async () => {
        const planned = await plan([id], (old, _id, revision) => edit(old, revision));
        const { changed, written, newest, inMirror, inDatabase } = planned;
        const record = changed[0] ?? newest(id);
        if (!record) throw new Error(`The edit made nothing of ${id}`);
        if (written.length === 0 && !alongside) return record;
        try {
          // The mirror first, for what goes alongside in the database could not be taken back.
          await mirror.put(written);
          if (inDatabase) {
            await database.put(
              written,
              alongside && ((transaction) => alongside(transaction, record)),
            );
          }
        } catch (error) {
          await takeBack(mirror, mirror.put, changed, inMirror);
          throw error;
        }
        return record;
      }),
    changeMany: (ids, edit, alongside) =>
      inTurn(async () => {
        const { changed, written, highest, inMirror, inDatabase } = await plan(ids, edit);
        if (written.length === 0 && !alongside) return [];
        let undoAlongside: Awaited<ReturnType<Alongside<T>>>;
        const beside = async (transaction: Transaction) => {
          undoAlongside = await alongside?.(transaction, changed);
        };
        // The database first: should the background die now, it has all of it, and the mirror none.
        if (inDatabase) await database.put(written, alongside && beside);
        try {
          await mirror.put(written);
        } catch (error) {
          await takeBack(mirror, mirror.put, changed, inMirror);
          if (inDatabase && (!alongside || undoAlongside)) {
            const put = (records: readonly T[]) =>
              database.put(records, undoAlongside || undefined);
            const held = renewed(inDatabase, highest + changed.length);
            await takeBack(database, put, changed, held);
          }
          throw error;
        }
        return changed;
      }),
    purge: (ids) =>
      inTurn(async () => {
        const { newest, agree, inDatabase } = await see(ids);
        const dead = [...new Set(ids)]
          .map(newest)
          .filter((record) => record !== undefined && !isLive(record)) as T[];
        merging.touch(ids);
        // A copy that still holds one live must learn of its removal first, or it could bring it back.
        const behind = dead.filter(({ id }) => !agree(id));
        const gone = dead.map(({ id }) => id);
        if (inDatabase) {
          await database.put(behind);
          await mirror.put(behind);
          await database.remove(gone);
        }
        await mirror.remove(gone);
      }),
    alone: (work) => merging.alone(() => inTurn(async () => work((await see([])).highest))),
    differ: async () => (await hasDatabase()) && merging.differ(),
    async merge() {
      if (!(await hasDatabase())) return { database: 0, mirror: 0 };
      return merging.merge();
    },
  };
}
