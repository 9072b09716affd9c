import type { Favourite } from '../core/favourite';
import type { Database } from './database';

export interface FavouritePage {
  readonly favourites: readonly Favourite[];
  /** Pass it on to get the next page; absent on the last. */
  readonly more?: Cursor;
}

/** Where a page ended. */
export interface Cursor {
  /** The time by which the list is ordered: of saving, or of removal. */
  readonly savedAt: number;
  readonly id: string;
}

/** A list by time, the last first. */
export interface Order {
  readonly index: 'savedAt' | 'removedAt';
  readonly belongs: (favourite: Favourite) => boolean;
  readonly timeOf: (favourite: Favourite) => number;
}

/** From the database, by index: the cost does not grow with the library. */
export async function pageFromIndex(
  db: Database,
  order: Order,
  limit: number,
  after?: Cursor,
): Promise<FavouritePage> {
  const index = db.transaction('favourites').store.index(order.index);
  const range = after ? IDBKeyRange.upperBound(after.savedAt) : null;
  const found: Favourite[] = [];
  let cursor = await index.openCursor(range, 'prev');
  // Thousands may be of one time, after an import.
  if (cursor && after && cursor.key === after.savedAt && cursor.primaryKey > after.id) {
    cursor = await cursor.continuePrimaryKey(after.savedAt, after.id);
  }
  while (cursor && found.length <= limit) {
    if (isIn(order, cursor.value, after)) found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return pageOf(order, found, limit);
}

export function pageFromAll(
  all: readonly Favourite[],
  order: Order,
  limit: number,
  after?: Cursor,
): FavouritePage {
  const found = all
    .filter((favourite) => isIn(order, favourite, after))
    .toSorted((one, other) => lastFirst(placeOf(order, one), placeOf(order, other)));
  return pageOf(order, found, limit);
}

function pageOf(order: Order, found: readonly Favourite[], limit: number): FavouritePage {
  const favourites = found.slice(0, limit);
  const last = favourites.at(-1);
  const more = found.length > limit && last && placeOf(order, last);
  return { favourites, ...(more && { more }) };
}

function isIn(order: Order, favourite: Favourite, after: Cursor | undefined): boolean {
  return order.belongs(favourite) && (!after || lastFirst(after, placeOf(order, favourite)) < 0);
}

const placeOf = ({ timeOf }: Order, favourite: Favourite): Cursor => ({
  savedAt: timeOf(favourite),
  id: favourite.id,
});

/** As the index walks backwards: by time, and by id among those of one time. */
export function lastFirst(one: Cursor, other: Cursor): number {
  if (one.savedAt !== other.savedAt) return other.savedAt - one.savedAt;
  return one.id < other.id ? 1 : one.id > other.id ? -1 : 0;
}
