import type { IDBPTransaction, StoreNames } from 'idb';
import type { DocumentId, InsightId } from '../core/insight';
import type { Schema } from './database';

type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** Takes an insight from its document's queue: no deal finds it any more. */
export async function takeFromQueue(transaction: Transaction, id: InsightId): Promise<void> {
  const insights = transaction.objectStore('insights');
  const insight = await insights.get(id);
  if (insight?.turn === undefined) return;
  const { turn: _left, ...rest } = insight;
  await insights.put?.(rest);
  await changeCount(transaction, insight.documentId, -1);
}

/** Puts an insight back into its document's queue, somewhere in the round that is being dealt. */
export async function putInQueue(
  transaction: Transaction,
  id: InsightId,
  roll: number,
): Promise<void> {
  const insights = transaction.objectStore('insights');
  const insight = await insights.get(id);
  if (!insight || insight.turn !== undefined || insight.withdrawn) return;
  const turn = (await currentRound(transaction, insight.documentId)) + roll;
  await insights.put?.({ ...insight, turn });
  await changeCount(transaction, insight.documentId, 1);
}

/** The round of the first insight in a document's queue; 0 when the queue is empty. */
export async function currentRound(
  transaction: Pick<Transaction, 'objectStore'>,
  documentId: DocumentId,
): Promise<number> {
  const range = IDBKeyRange.bound([documentId, -Infinity], [documentId, Infinity]);
  const first = await transaction.objectStore('insights').index('turn').get(range);
  return Math.floor(first?.turn ?? 0);
}

async function changeCount(transaction: Transaction, documentId: DocumentId, by: number) {
  const documents = transaction.objectStore('documents');
  const document = await documents.get(documentId);
  if (document) await documents.put?.({ ...document, count: document.count + by });
}
