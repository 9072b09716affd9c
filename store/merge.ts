import {
  type Copy,
  isSameSummary,
  newestOf,
  nothing,
  type Revised,
  slices,
  summaryAfter,
} from './copy';
import type { DatabaseCopy } from './database-copy';
import { createInTurn, type InTurn } from './in-turn';

/** How many records are looked at in one go: a change that comes meanwhile waits for no more. */
const slice = 200;

/**
 * Makes two copies whole while changes go on. It reads and repairs them in slices between the
 * changes, and leaves alone what was changed meanwhile until the end, when all is counted.
 *
 * @param inTurn the turn of the changes
 */
export function createMerge<T extends Revised>(
  database: DatabaseCopy<T>,
  mirror: Copy<T>,
  inTurn: InTurn,
  isLive: (record: T) => boolean,
) {
  const oneByOne = createInTurn();
  let touched: Set<string> | undefined;

  /** Returns how many. */
  async function repair(copy: Copy<T>, records: readonly T[]) {
    if (records.length > 0) {
      await inTurn(async () => copy.repair(records.filter(({ id }) => !touched?.has(id))));
    }
    return records.length;
  }

  /** Brings in line what was changed meanwhile, and counts both copies anew. */
  async function finish(merged: Map<string, T>) {
    const ids = [...(touched ?? [])];
    const [stored, mirrored] = await Promise.all([database.get(ids), mirror.get(ids)]);
    for (const id of ids) {
      const newest = newestOf([stored.get(id), mirrored.get(id)]);
      if (newest) merged.set(id, newest);
      else merged.delete(id);
    }
    const changed = ids.map((id) => merged.get(id)).filter((record) => record !== undefined);
    await database.repair(absentFrom(stored, changed));
    await mirror.repair(absentFrom(mirrored, changed));
    const summaries = await Promise.all([database.summary(), mirror.summary()]);
    const highest = Math.max(...summaries.map((summary) => summary.highest));
    const records = [...merged.values()].map((now) => ({ now }));
    const summary = summaryAfter({ ...nothing, highest }, records, isLive);
    await Promise.all([database.setSummary(summary), mirror.setSummary(summary)]);
  }

  return {
    /** To be told of every record before it is written. */
    touch(ids: readonly string[]) {
      for (const id of ids) touched?.add(id);
    },
    /** Runs work while there is no merge. */
    alone: oneByOne,
    differ: async () => {
      const [one, other] = await Promise.all([database.summary(), mirror.summary()]);
      return !isSameSummary(one, other) || !(await database.isCounted());
    },
    /** Returns how many records each copy had lost, or had older. */
    merge: () =>
      oneByOne(async () => {
        // A change that is being written ends first.
        await inTurn(async () => {
          touched = new Set();
        });
        try {
          const merged = new Map<string, T>();
          const repairs = { database: 0, mirror: 0 };
          const ids = new Set([...(await database.ids()), ...(await mirror.ids())]);
          for (const some of slices([...ids].sort(), slice)) {
            // Changes that wait go first, so that none has to share the stores with slice after slice.
            await inTurn(async () => {});
            const copies = await Promise.all([database.between(some), mirror.between(some)]);
            const newest = some
              .map((id) => newestOf(copies.map((copy) => copy.get(id))))
              .filter((record) => record !== undefined);
            for (const record of newest) merged.set(record.id, record);
            const [lost, unmirrored] = copies.map((copy) => absentFrom(copy, newest));
            repairs.database += await repair(database, lost ?? []);
            repairs.mirror += await repair(mirror, unmirrored ?? []);
          }
          await inTurn(() => finish(merged));
          return repairs;
        } finally {
          touched = undefined;
        }
      }),
  };
}

/** Those that a copy does not have, or has older. */
function absentFrom<T extends Revised>(copy: ReadonlyMap<string, T>, records: readonly T[]): T[] {
  return records.filter(({ id, revision }) => copy.get(id)?.revision !== revision);
}
