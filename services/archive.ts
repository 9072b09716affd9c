import type { Archive } from '../core/archive/archive';
import {
  documentWeights,
  favouritesById,
  importedDocuments,
  showingsByTime,
} from '../store/archive';
import { withDatabase } from '../store/connection';
import type { Database } from '../store/database';
import type { Given } from './given';
import type { ArchiveService } from './library-contract';
import type { StartUp } from './start-up';

/** No message carries a whole library; a document may be as long as a book. */
const most = { favourites: 500, showings: 500, documents: 20 } as const;

/** Without a database there are favourites, marks and settings only. */
export function createArchiveService(given: Given, startUp: StartUp): ArchiveService {
  const { connection, favourites, marks, settings } = given;

  async function read<R>(
    fromDatabase: (db: Database) => Promise<R>,
    withoutDatabase: () => R | Promise<R>,
  ): Promise<R> {
    await startUp.ready();
    return withDatabase(connection, fromDatabase, withoutDatabase);
  }

  return {
    async head() {
      await startUp.ready();
      return {
        marks: (await marks.all()).toSorted(byId),
        settings: await settings.read(),
        weights: await read(documentWeights, () => ({})),
      };
    },
    async favourites(limit, after) {
      const size = Math.min(limit, most.favourites);
      const page = await read(
        (db) => favouritesById(db, size, after),
        async () =>
          (await favourites.all())
            .filter(({ id }) => after === undefined || id > after)
            .toSorted(byId)
            .slice(0, size),
      );
      const last = page.at(-1);
      return { favourites: page, ...(page.length === size && last && { more: last.id }) };
    },
    async showings(limit, after) {
      const size = Math.min(limit, most.showings);
      const page = await read(
        (db) => showingsByTime(db, size, after),
        () => [],
      );
      const last = page.at(-1);
      return { showings: page, ...(page.length >= size && last && { more: last.at }) };
    },
    async documents(limit, after) {
      const size = Math.min(limit, most.documents);
      const page = await read(
        (db) => importedDocuments(db, size, after),
        () => [],
      );
      const last = page.at(-1);
      return { documents: page, ...(page.length === size && last && { more: last.id }) };
    },
  };
}

/** All there is, a piece at a time: for work that must never hold up a page. */
export async function* archivePieces(archive: ArchiveService): AsyncGenerator<Partial<Archive>> {
  yield await archive.head();
  for (let after: string | undefined, isMore = true; isMore; ) {
    const { favourites, more } = await archive.favourites(most.favourites, after);
    yield { favourites };
    after = more;
    isMore = more !== undefined;
  }
  for (let after: string | undefined, isMore = true; isMore; ) {
    const { documents, more } = await archive.documents(1, after);
    yield { documents };
    after = more;
    isMore = more !== undefined;
  }
  for (let after: number | undefined, isMore = true; isMore; ) {
    const { showings, more } = await archive.showings(most.showings, after);
    yield { showings };
    after = more;
    isMore = more !== undefined;
  }
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
