import { handSize } from '../core/deal/hand';
import {
  type DealtDocument,
  memory,
  type QueuedInsight,
  reach,
  settleCredits,
  type Table,
  turnAfterShowing,
} from '../core/deal/table';
import type { DocumentId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Database, StoredDocument } from './database';
import { lastShown } from './showings';
import { whole } from './whole';

export type Credits = Partial<Record<DocumentId, number>>;

const creditsKey = 'credits';

/** Reads what a deal looks at, all of it by index: the cost does not grow with the library. */
export async function readTable(db: Database): Promise<Table> {
  const [documents, history] = await Promise.all([readDocuments(db), readHistory(db)]);
  return { documents, history };
}

async function readDocuments(db: Database): Promise<DealtDocument[]> {
  const transaction = db.transaction(['documents', 'insights', 'state']);
  const [documents, credits] = await Promise.all([
    transaction.objectStore('documents').getAll(),
    transaction.objectStore('state').get(creditsKey) as Promise<Credits | undefined>,
  ]);
  const queues = transaction.objectStore('insights').index('turn');
  return Promise.all(
    documents
      .filter(({ weight }) => weight > 0)
      .map(async ({ id, title, language, sections, weight, count }) => {
        const range = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
        // The cards in the hand stand at the front of the queue until they are shown.
        const queue = (await queues.getAll(range, reach + handSize)) as QueuedInsight[];
        const credit = credits?.[id] ?? 0;
        return { id, title, language, sections, weight, count, credit, queue };
      }),
  );
}

async function readHistory(db: Database) {
  const ids = await lastShown(db, memory);
  const insights = db.transaction('insights').store;
  const shown = await Promise.all(ids.map((id) => insights.get(id)));
  return shown
    .filter((insight) => insight !== undefined)
    .map(({ id, documentId, section, pole }) => ({
      insightId: id,
      documentId,
      section,
      ...(pole && { pole }),
    }));
}

/**
 * Writes a showing, sends the insight to the back of its queue and settles whose turn it is, in one
 * transaction. Writing the same showing again changes nothing.
 */
export async function recordShowing(db: Database, showing: Showing, roll: number): Promise<void> {
  const transaction = db.transaction(['showings', 'insights', 'documents', 'state'], 'readwrite');
  const showings = transaction.objectStore('showings');
  const insights = transaction.objectStore('insights');
  const state = transaction.objectStore('state');

  await whole(transaction, async () => {
    const atThatTime = await showings.index('at').getAll(showing.at);
    if (atThatTime.some(({ insightId }) => insightId === showing.insightId)) return;
    await showings.add(showing);
    const insight = await insights.get(showing.insightId);
    if (insight?.turn === undefined) return;
    await insights.put({ ...insight, turn: turnAfterShowing(insight.turn, roll) });
    const documents = await transaction.objectStore('documents').getAll();
    const credits = (await state.get(creditsKey)) as Credits | undefined;
    await state.put(settled(documents, credits, insight.documentId), creditsKey);
  });
}

function settled(documents: readonly StoredDocument[], credits: Credits = {}, shown: DocumentId) {
  const dealt = documents
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight, count }) => ({ id, weight, count, credit: credits[id] ?? 0 }));
  return Object.fromEntries(settleCredits(dealt, shown));
}
