import type { Favourite } from '../core/favourite';
import type { Query } from '../core/library/query';
import { type Connection, withDatabase } from './connection';
import { nothing, type Summary } from './copy';
import type { Database } from './database';
import type { Cursor } from './favourite-pages';
import { createInTurn } from './in-turn';
import { createSearchEntries, type Found, type SearchEntries } from './search-entries';

export interface SearchIndex {
  /** Without the trash. */
  find(query: Query, limit: number, after?: Cursor): Promise<Found>;
}

interface Held {
  readonly db: Database;
  readonly entries: SearchEntries;
  /** Chunks on their way into the database, one after another: none after one that failed. */
  writing: Promise<unknown>;
  /** A count of the database that was found wrong, and is not held against the entries again. */
  doubted?: Summary;
}

/**
 * Searches the folded text of all favourites. It is kept as a log, in chunks by revision; what has a
 * higher revision than the log is read from the favourites themselves before every search, so whoever
 * changes a favourite need not know of it. The summary that the favourites keep of themselves tells
 * whether the log is still true; if not, it is made anew.
 *
 * @param all what the mirror holds, for when there is no database
 */
export function createSearchIndex(
  connection: Connection,
  all: () => Promise<readonly Favourite[]>,
  chunkSize = 1000,
): SearchIndex {
  const inTurn = createInTurn();
  let held: Held | undefined;

  /** Reads what is new. Returns whether the entries are now what the database holds. */
  async function follow(held: Held): Promise<boolean> {
    const { db, entries, doubted } = held;
    let isMore = true;
    let summary = nothing;
    while (isMore) {
      const seen = await readNew(db, entries.through(), chunkSize);
      entries.add(seen.favourites);
      ({ isMore, summary } = seen);
      const chunk = entries.takeChunk();
      if (chunk) {
        // The answer does not wait for it. A log that ends too early is as true as a longer one.
        const through = entries.through();
        held.writing = held.writing.then(() => db.put('searchChunks', chunk, through));
        held.writing.catch(() => {});
      }
    }
    if (isTrue(entries, summary) || (doubted && isSame(doubted, summary))) return true;
    // Most often the trash was emptied.
    const trash = await db.getAllKeysFromIndex('favourites', 'removedAt');
    entries.keepInTrash(new Set(trash));
    return isTrue(entries, summary);
  }

  async function load(db: Database): Promise<Held> {
    const entries = createSearchEntries(chunkSize);
    for (const chunk of await db.getAll('searchChunks')) entries.load(chunk);
    return { db, entries, writing: Promise.resolve() };
  }

  async function begin(db: Database): Promise<Held> {
    await db.clear('searchChunks');
    const entries = createSearchEntries(chunkSize);
    const anew: Held = { db, entries, writing: Promise.resolve() };
    if (!(await follow(anew))) anew.doubted = await readSummary(db);
    return anew;
  }

  async function upToDate(db: Database): Promise<SearchEntries> {
    if (held?.db !== db) {
      held = await load(db);
      if (held.entries.isUntidy()) held = undefined;
    }
    if (!held || !(await follow(held))) {
      await held?.writing.catch(() => {});
      // Should this fail, the next search begins with what is stored.
      held = undefined;
      held = await begin(db);
    }
    return held.entries;
  }

  async function fromMirror() {
    const entries = createSearchEntries(chunkSize);
    entries.add(await all());
    return entries;
  }

  return {
    find: (query, limit, after) =>
      inTurn(async () => {
        const entries = await withDatabase(connection, upToDate, fromMirror);
        return entries.find(query, limit, after);
      }),
  };
}

/** Favourites by revision, from the first one above `revision`, with the summary of the same moment. */
async function readNew(db: Database, revision: number, limit: number) {
  const transaction = db.transaction(['favourites', 'state']);
  const index = transaction.objectStore('favourites').index('revision');
  const [some, summary] = await Promise.all([
    index.getAll(IDBKeyRange.lowerBound(revision, true), limit),
    transaction.objectStore('state').get(summaryKey),
  ]);
  const isMore = some.length === limit;
  // After a merge two can have the same revision, and the next read begins above it.
  const highest = some.at(-1)?.revision;
  const rest = isMore && highest !== undefined ? await index.getAll(highest) : [];
  return { favourites: [...some, ...rest], isMore, summary: (summary ?? nothing) as Summary };
}

/** As store/database-copy keeps it. */
const summaryKey = 'favourites:summary';

async function readSummary(db: Database): Promise<Summary> {
  return ((await db.get('state', summaryKey)) ?? nothing) as Summary;
}

const isSame = (one: Pick<Summary, 'count' | 'live' | 'sum'>, other: Summary) =>
  one.count === other.count && one.live === other.live && one.sum === other.sum;

const isTrue = (entries: SearchEntries, summary: Summary) => isSame(entries.tally(), summary);
