import type { Favourite } from '../core/favourite';
import type { Query } from '../core/library/query';
import { scan, searchable } from '../core/library/searchable';
import type { SearchChunk } from './database';
import { type Cursor, lastFirst } from './favourite-pages';

interface Piece {
  /** The number of its first entry. */
  readonly first: number;
  text: string;
  readonly ends: number[];
}

export interface Found {
  /** Newest first. */
  readonly places: readonly Cursor[];
  readonly total: number;
}

/**
 * What is searched, in memory: a log of entries in which a later one of the same favourite counts.
 * Favourites in the trash have an entry without text.
 *
 * @param chunkSize how many entries a chunk holds at least
 */
export function createSearchEntries(chunkSize: number) {
  const ids: string[] = [];
  const revisions: number[] = [];
  const savedAt: number[] = [];
  /** Whether an entry is the last of its favourite, and can be found. */
  const isLive: boolean[] = [];
  /** The last entry of each favourite. */
  const last = new Map<string, number>();
  const pieces: Piece[] = [];
  let open: Piece = { first: 0, text: '', ends: [] };
  let live = 0;
  let sum = 0;
  /** Entries newest first, with some that are no longer live; those from `ordered` on are missing. */
  let order: number[] = [];
  let ordered = 0;

  function forget(id: string) {
    const entry = last.get(id);
    if (entry === undefined) return;
    last.delete(id);
    sum -= revisions[entry] ?? 0;
    if (isLive[entry]) live -= 1;
    isLive[entry] = false;
  }

  function append(id: string, revision: number, saved: number, isSaved: boolean) {
    forget(id);
    last.set(id, ids.length);
    ids.push(id);
    revisions.push(revision);
    savedAt.push(saved);
    isLive.push(isSaved);
    sum += revision;
    live += Number(isSaved);
  }

  const placeOf = (entry: number): Cursor => ({
    savedAt: savedAt[entry] ?? 0,
    id: ids[entry] ?? '',
  });

  function newestFirst(): readonly number[] {
    if (ordered < ids.length) {
      for (; ordered < ids.length; ordered += 1) order.push(ordered);
      order = order
        .filter((entry) => isLive[entry])
        // Almost in order already, which makes it quick.
        .sort((one, other) => {
          const [time, otherTime] = [savedAt[one] ?? 0, savedAt[other] ?? 0];
          return time === otherTime ? lastFirst(placeOf(one), placeOf(other)) : otherTime - time;
        });
    }
    return order;
  }

  return {
    /** Favourites by revision. Those that it knows already change nothing. */
    add(favourites: readonly Favourite[]) {
      for (const favourite of favourites) {
        const { id, revision, removedAt } = favourite;
        if (revisions[last.get(id) ?? -1] === revision) continue;
        append(id, revision, favourite.savedAt, removedAt === undefined);
        if (removedAt === undefined) open.text += searchable(favourite);
        open.ends.push(open.text.length);
      }
    },
    load(chunk: SearchChunk) {
      const ends = [...chunk.ends];
      pieces.push({ first: ids.length, text: chunk.text, ends });
      for (const [index, id] of chunk.ids.entries()) {
        const isSaved = (ends[index] ?? 0) > (ends[index - 1] ?? 0);
        append(id, chunk.revisions[index] ?? 0, chunk.savedAt[index] ?? 0, isSaved);
      }
      open = { first: ids.length, text: '', ends: [] };
    },
    /** What came since the last chunk, as the next one, when it is enough for one. */
    takeChunk(): SearchChunk | undefined {
      if (open.ends.length < chunkSize) return undefined;
      const { first, text, ends } = open;
      pieces.push(open);
      open = { first: ids.length, text: '', ends: [] };
      return {
        ids: ids.slice(first),
        revisions: revisions.slice(first),
        savedAt: savedAt.slice(first),
        ends,
        text,
      };
    },
    /** Forgets those in the trash that are no longer there. */
    keepInTrash(kept: ReadonlySet<string>) {
      for (const [id, entry] of last) if (!isLive[entry] && !kept.has(id)) forget(id);
    },
    /** The highest revision it has seen. */
    through: () => revisions.at(-1) ?? 0,
    tally: () => ({ count: last.size, live, sum }),
    /** Whether most entries count no more. */
    isUntidy: () => ids.length > 2 * last.size + chunkSize,
    find(query: Query, limit: number, after?: Cursor): Found {
      const isHit = new Uint8Array(ids.length);
      for (const { first, text, ends } of [...pieces, open]) {
        for (const index of scan(text, ends, query)) isHit[first + index] = 1;
      }
      const places: Cursor[] = [];
      let total = 0;
      for (const entry of newestFirst()) {
        if (!isHit[entry] || !isLive[entry]) continue;
        total += 1;
        if (places.length >= limit) continue;
        const place = placeOf(entry);
        if (!after || lastFirst(after, place) < 0) places.push(place);
      }
      return { places, total };
    },
  };
}

export type SearchEntries = ReturnType<typeof createSearchEntries>;
