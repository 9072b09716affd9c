import type { Favourite } from '../core/favourite';
import type { Span } from '../core/library/on-this-day';
import { type Connection, withDatabase } from './connection';
import type { Database } from './database';
import { lastFirst } from './favourite-pages';

interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** Looks into all favourites. Those in the trash are never found; all lists are newest first. */
export interface LibraryStore {
  /** Those of these that there are. */
  getMany(ids: readonly string[]): Promise<Favourite[]>;
  ids(): Promise<string[]>;
  /** In no order. */
  tags(): Promise<TagCount[]>;
  /** At most `limit` of each span. */
  savedIn(spans: readonly Span[], limit: number): Promise<Favourite[]>;
}

/** @param all what the mirror holds, for when there is no database */
export function createLibraryStore(
  connection: Connection,
  all: () => Promise<readonly Favourite[]>,
): LibraryStore {
  const read = <R>(
    fromDatabase: (db: Database) => Promise<R>,
    fromMirror: (saved: readonly Favourite[]) => R,
  ): Promise<R> =>
    withDatabase(connection, fromDatabase, async () => fromMirror(saved(await all())));

  return {
    getMany: (ids) =>
      read(
        async (db) => {
          const { store } = db.transaction('favourites');
          return saved(await Promise.all([...new Set(ids)].map((id) => store.get(id))));
        },
        (favourites) => {
          const wanted = new Set(ids);
          return favourites.filter(({ id }) => wanted.has(id));
        },
      ),
    ids: () =>
      read(
        async (db) => {
          const { store } = db.transaction('favourites');
          const [ids, trash] = await Promise.all([
            store.index('savedAt').getAllKeys(),
            store.index('removedAt').getAllKeys(),
          ]);
          const removed = new Set(trash);
          return ids.filter((id) => !removed.has(id)).reverse();
        },
        (favourites) => favourites.map(({ id }) => id),
      ),
    tags: () =>
      read(countInDatabase, (favourites) => {
        const counts = countTags(favourites);
        return [...counts].map(([tag, count]) => ({ tag, count }));
      }),
    savedIn: (spans, limit) =>
      read(
        async (db) => {
          const index = db.transaction('favourites').store.index('savedAt');
          const found = await Promise.all(
            spans.map(([start, end]) => index.getAll(IDBKeyRange.bound(start, end, false, true))),
          );
          return found.flatMap((day) => saved(day).slice(0, limit)).toSorted(lastFirst);
        },
        (favourites) =>
          spans
            .flatMap(([start, end]) => {
              const day = favourites.filter(({ savedAt }) => savedAt >= start && savedAt < end);
              return day.slice(0, limit);
            })
            .toSorted(lastFirst),
      ),
  };
}

/** By the index, which reads no favourite but those in the trash. */
async function countInDatabase(db: Database): Promise<TagCount[]> {
  const { store } = db.transaction('favourites');
  const index = store.index('tags');
  const tags: string[] = [];
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    tags.push(cursor.key);
    cursor = await cursor.continue();
  }
  const [trash, ...counts] = await Promise.all([
    store.index('removedAt').getAll(),
    ...tags.map((tag) => index.count(tag)),
  ]);
  const removed = countTags(trash);
  return tags
    .map((tag, place) => ({ tag, count: (counts[place] ?? 0) - (removed.get(tag) ?? 0) }))
    .filter(({ count }) => count > 0);
}

function countTags(favourites: readonly Favourite[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of favourites) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/** Newest first, without those in the trash. */
function saved(favourites: readonly (Favourite | undefined)[]): Favourite[] {
  return favourites
    .filter((favourite) => favourite !== undefined && favourite.removedAt === undefined)
    .toSorted((one, other) => lastFirst(one as Favourite, other as Favourite)) as Favourite[];
}
