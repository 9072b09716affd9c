import type { IDBPTransaction, StoreNames } from 'idb';
import type { DocumentId } from '../core/insight';
import type { Schema } from './database';

type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/**
 * Whoever adds, rewords or removes insights or a document tells so in the same transaction: the index
 * then reads the document anew. Whether an insight is hidden or a document switched off, it looks up itself.
 */
export async function forgetTopics(
  transaction: Pick<Transaction, 'objectStore'>,
  documentId: DocumentId,
): Promise<void> {
  const profiles = transaction.objectStore('topicProfiles');
  const changes = ((await profiles.get(documentId))?.changes ?? 0) + 1;
  await profiles.put?.({ documentId, changes });
}
