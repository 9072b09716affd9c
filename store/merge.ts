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

/** How many records are repaired in one turn: a save that comes meanwhile waits for no more. */
const slice = 1000;

/**
 * Makes two copies whole while changes go on. It reads both, repairs them in slices between the
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

  async function repair(copy: Copy<T>, records: readonly T[]) {
    for (const some of slices(records, slice)) {
      await inTurn(async () => copy.repair(some.filter(({ id }) => !touched?.has(id))));
    }
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
          const copies = await Promise.all([database.all(), mirror.all()]);
          const [stored, mirrored] = copies.map(byId) as [Map<string, T>, Map<string, T>];
          const merged = new Map(stored);
          for (const record of mirrored.values()) {
            merged.set(record.id, newestOf([merged.get(record.id), record]) ?? record);
          }
          const lost = absentFrom(stored, [...merged.values()]);
          const unmirrored = absentFrom(mirrored, [...merged.values()]);
          await repair(database, lost);
          await repair(mirror, unmirrored);
          await inTurn(() => finish(merged));
          return { database: lost.length, mirror: unmirrored.length };
        } finally {
          touched = undefined;
        }
      }),
  };
}

const byId = <T extends Revised>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** Those that a copy does not have, or has older. */
function absentFrom<T extends Revised>(copy: ReadonlyMap<string, T>, records: readonly T[]): T[] {
  return records.filter(({ id, revision }) => copy.get(id)?.revision !== revision);
}
