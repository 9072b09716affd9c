import type { Favourite, Passage } from '../core/favourite';
import type { Connection } from './connection';
import { createMirrored, type Mirrored } from './mirrored';
import type { StorageArea } from './storage-area';

export interface FavouritePage {
  readonly favourites: readonly Favourite[];
  /** Pass it on to get the next page; absent on the last. */
  readonly more?: Cursor;
}

/** Where a page ended. */
export interface Cursor {
  readonly savedAt: number;
  readonly id: string;
}

export interface FavouriteStore
  extends Pick<Mirrored<Favourite>, 'get' | 'count' | 'differ' | 'merge'> {
  /** Saves the passage, or brings back what was removed. Safe to repeat. */
  save(passage: Passage, now: number): Promise<Favourite>;
  /** Takes it from the library. Its text is kept, so that removing can be undone. */
  remove(id: string, now: number): Promise<void>;
  /** Newest first, without the removed. */
  list(limit: number, after?: Cursor): Promise<FavouritePage>;
}

const isSaved = ({ removedAt }: Favourite) => removedAt === undefined;

export function createFavouriteStore(connection: Connection, area: StorageArea): FavouriteStore {
  const mirrored = createMirrored<Favourite>('favourites', connection, area, isSaved);

  return {
    get: mirrored.get,
    count: mirrored.count,
    differ: mirrored.differ,
    merge: mirrored.merge,
    save: (passage, now) =>
      mirrored.change(passage.id, (old, revision) => {
        if (!old) {
          return { ...passage, note: '', tags: [], revision, savedAt: now, changedAt: now };
        }
        // Written again even so: one of the copies may have refused it the first time.
        if (isSaved(old)) return { ...old, revision };
        const { removedAt: _removed, ...kept } = old;
        return { ...kept, revision, changedAt: now };
      }),
    async remove(id, now) {
      const known = await mirrored.get(id);
      if (!known) return;
      await mirrored.change(id, (old = known, revision) =>
        isSaved(old) ? { ...old, revision, changedAt: now, removedAt: now } : { ...old, revision },
      );
    },
    async list(limit, after) {
      const newest = (await connectionPage(connection, limit + 1, after)) ?? (await fromMirror());
      const page = newest.slice(0, limit);
      const last = page.at(-1);
      const more = newest.length > limit && last && { savedAt: last.savedAt, id: last.id };
      return { favourites: page, ...(more && { more }) };

      async function fromMirror() {
        const saved = (await mirrored.all()).filter(isSaved).toSorted(newestFirst);
        return after ? saved.filter((favourite) => newestFirst(after, favourite) < 0) : saved;
      }
    },
  };
}

/** From the database, by index; undefined when there is no database. */
async function connectionPage(connection: Connection, limit: number, after?: Cursor) {
  const opened = await connection.open();
  if (!('db' in opened)) return undefined;
  const index = opened.db.transaction('favourites').store.index('savedAt');
  const range = after ? IDBKeyRange.upperBound(after.savedAt) : null;
  const found: Favourite[] = [];
  let cursor = await index.openCursor(range, 'prev');
  while (cursor && found.length < limit) {
    const favourite = cursor.value;
    if (isSaved(favourite) && (!after || newestFirst(after, favourite) < 0)) found.push(favourite);
    cursor = await cursor.continue();
  }
  return found;
}

/** As the index walks backwards: by time, and by id among those of one time. */
function newestFirst(one: Cursor, other: Cursor): number {
  if (one.savedAt !== other.savedAt) return other.savedAt - one.savedAt;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
