import type { Archive } from '../core/archive/archive';
import type { Favourite } from '../core/favourite';
import type { DocumentId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Database } from './database';
import { readImportedDocument } from './imported-documents';

/** Those after the id, with the trash. */
export function favouritesById(db: Database, limit: number, after?: string): Promise<Favourite[]> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  return db.getAll('favourites', range, limit);
}

/** Those after the time, oldest first; a few more than `limit`, for those of one moment stay together. */
export async function showingsByTime(
  db: Database,
  limit: number,
  after?: number,
): Promise<Showing[]> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const index = db.transaction('showings').store.index('at');
  const page = await index.getAll(range, limit);
  const last = page.at(-1);
  if (page.length < limit || !last) return page;
  return [...page.filter(({ at }) => at !== last.at), ...(await index.getAll(last.at))];
}

/** Those after the id. */
export async function importedDocuments(
  db: Database,
  limit: number,
  after = '',
): Promise<Archive['documents']> {
  const imported = (await db.getAll('documents'))
    .filter(({ id, origin }) => origin === 'imported' && id > after)
    .slice(0, limit);
  return Promise.all(imported.map((document) => readImportedDocument(db, document)));
}

export async function documentWeights(db: Database): Promise<Record<DocumentId, number>> {
  const documents = await db.getAll('documents');
  return Object.fromEntries(documents.map(({ id, weight }) => [id, weight]));
}
