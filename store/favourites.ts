import { type Favourite, favouriteLimits, type Passage } from '../core/favourite';
import { mergeNote } from '../core/library/note';
import { nextReturn } from '../core/library/returning';
import { changeTags, tagKey } from '../core/library/tags';
import { type Connection, withDatabase } from './connection';
import type { Database } from './database';
import {
  type Cursor,
  type FavouritePage,
  type Order,
  pageFromAll,
  pageFromIndex,
} from './favourite-pages';
import { createMirrored, type Mirrored } from './mirrored';
import type { StorageArea } from './storage-area';

/** Those in the trash are in `get`, `all`, `removed…` and `tagged`. */
export interface FavouriteStore extends Omit<Mirrored<Favourite>, 'change'> {
  /** Saves the passage, or brings back what was removed, with its note and tags. Safe to repeat. */
  save(passage: Passage, now: number): Promise<Favourite>;
  /** Moves it to the trash, where it keeps all it has. */
  remove(id: string, now: number): Promise<void>;
  /**
   * Keeps the note, and what another page stored since it was `before`. Safe to repeat.
   *
   * @throws when there is no such favourite in the library, or both notes together are too long
   */
  setNote(id: string, note: string, before: string, now: number): Promise<Favourite>;
  /**
   * Safe to repeat.
   *
   * @throws when there is no such favourite in the library, or it would have too many tags
   */
  changeTags(
    id: string,
    add: readonly string[],
    remove: readonly string[],
    now: number,
  ): Promise<Favourite>;
  /** Newest first, without the removed. */
  list(limit: number, after?: Cursor): Promise<FavouritePage>;
  /** What lies in the trash, the last removed first; the place holds the time of removal. */
  removed(limit: number, after?: Cursor): Promise<FavouritePage>;
  removedCount(): Promise<number>;
  /** The ids of those that were in the trash before a time; in no order. */
  removedBefore(time: number): Promise<string[]>;
  /** The ids of those with a tag, however it is spelled; in no order. */
  tagged(tag: string): Promise<string[]>;
}

const isSaved = ({ removedAt }: Favourite) => removedAt === undefined;

const library: Order = { index: 'savedAt', belongs: isSaved, timeOf: ({ savedAt }) => savedAt };
const trash: Order = {
  index: 'removedAt',
  belongs: (favourite) => !isSaved(favourite),
  timeOf: ({ removedAt = 0 }) => removedAt,
};

export function createFavouriteStore(connection: Connection, area: StorageArea): FavouriteStore {
  const mirrored = createMirrored<Favourite>('favourites', connection, area, isSaved);

  /** Reads from the database, or from all there is where there is no database. */
  const read = <R>(
    fromDatabase: (db: Database) => Promise<R>,
    fromAll: (all: readonly Favourite[]) => R,
  ): Promise<R> =>
    withDatabase(connection, fromDatabase, async () => fromAll(await mirrored.all()));

  const page = (order: Order, limit: number, after?: Cursor) =>
    read(
      (db) => pageFromIndex(db, order, limit, after),
      (all) => pageFromAll(all, order, limit, after),
    );

  return {
    ...mirrored,
    save: (passage, now) =>
      mirrored.change(passage.id, (old, revision) => saved(old, passage, revision, now)),
    async remove(id, now) {
      await mirrored.changeMany([id], (old, _id, revision) =>
        old && isSaved(old) ? { ...old, revision, changedAt: now, removedAt: now } : undefined,
      );
    },
    setNote: (id, note, before, now) =>
      mirrored.change(id, (old, revision) => {
        const favourite = inLibrary(old, id);
        const merged = mergeNote(favourite.note, before, note);
        if (merged === favourite.note) return favourite;
        if (merged !== note && merged.length > favouriteLimits.note) {
          throw new Error(`Together with what is stored, the note of ${id} is too long`);
        }
        return { ...favourite, note: merged, revision, changedAt: now };
      }),
    changeTags: (id, add, remove, now) =>
      mirrored.change(id, (old, revision) =>
        withTags(inLibrary(old, id), (tags) => changeTags(tags, add, remove), revision, now),
      ),
    list: (limit, after) => page(library, limit, after),
    removed: (limit, after) => page(trash, limit, after),
    removedCount: () =>
      read(
        (db) => db.countFromIndex('favourites', 'removedAt'),
        (all) => all.filter(trash.belongs).length,
      ),
    removedBefore: (time) =>
      read(
        (db) =>
          db.getAllKeysFromIndex('favourites', 'removedAt', IDBKeyRange.upperBound(time, true)),
        (all) => all.filter(({ removedAt }) => (removedAt ?? Infinity) < time).map(({ id }) => id),
      ),
    tagged: (tag) =>
      read(
        (db) => taggedInDatabase(db, tagKey(tag)),
        (all) =>
          all
            .filter(({ tags }) => tags.some((each) => tagKey(each) === tagKey(tag)))
            .map(({ id }) => id),
      ),
  };
}

/** What a passage is once it is saved: new, as it was, or back from the trash with all it had. */
export function saved(
  old: Favourite | undefined,
  passage: Passage,
  revision: number,
  now: number,
): Favourite {
  if (!old) {
    const fresh = { note: '', tags: [], savedAt: now, changedAt: now };
    return { ...passage, ...fresh, revision, returnsAt: nextReturn(now, 0) };
  }
  // Written again even so: one of the copies may have refused it the first time.
  if (isSaved(old)) return { ...old, revision };
  const { removedAt: _removed, ...kept } = old;
  return { ...kept, revision, changedAt: now };
}

/**
 * The favourite with other tags; the same when they do not change.
 *
 * @throws when there would be too many
 */
export function withTags(
  favourite: Favourite,
  edit: (tags: readonly string[]) => readonly string[],
  revision: number,
  now: number,
): Favourite {
  const tags = edit(favourite.tags);
  const isSame =
    tags.length === favourite.tags.length && tags.every((tag, at) => tag === favourite.tags[at]);
  if (isSame) return favourite;
  if (tags.length > Math.max(favouriteLimits.tags, favourite.tags.length)) {
    throw new Error(`${favourite.id} would have more than ${favouriteLimits.tags} tags`);
  }
  return { ...favourite, tags, revision, changedAt: now };
}

/** @throws when there is none, or it lies in the trash */
export function inLibrary(favourite: Favourite | undefined, id: string): Favourite {
  if (!favourite) throw new Error(`There is no favourite ${id}`);
  if (!isSaved(favourite)) throw new Error(`The favourite ${id} lies in the trash`);
  return favourite;
}

async function taggedInDatabase(db: Database, key: string): Promise<string[]> {
  const index = db.transaction('favourites').store.index('tags');
  const ids = new Set<string>();
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    if (tagKey(cursor.key) === key)
      for (const id of await index.getAllKeys(cursor.key)) ids.add(id);
    cursor = await cursor.continue();
  }
  return [...ids];
}
