import type { DocumentId } from '../core/insight';
import type { Database, StoredDocument, StoredText } from './database';

/** In the order of their titles. */
export async function listDocuments(db: Database): Promise<StoredDocument[]> {
  const documents = await db.getAll('documents');
  return documents.toSorted((one, other) => one.title.localeCompare(other.title));
}

export function getDocument(db: Database, id: DocumentId): Promise<StoredDocument | undefined> {
  return db.get('documents', id);
}

/** @returns whether there is such a document */
export async function weighDocument(
  db: Database,
  id: DocumentId,
  weight: number,
): Promise<boolean> {
  const transaction = db.transaction('documents', 'readwrite');
  const document = await transaction.store.get(id);
  if (document) await transaction.store.put({ ...document, weight });
  await transaction.done;
  return document !== undefined;
}

export function getSection(
  db: Database,
  id: DocumentId,
  section: number,
): Promise<StoredText | undefined> {
  return db.get('texts', [id, section]);
}
