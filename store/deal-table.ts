import { handSize } from '../core/deal/hand';
import { isReturning } from '../core/deal/reason';
import {
  type Dealt,
  type DealtDocument,
  memory,
  type QueuedInsight,
  reach,
  settleCredits,
  type Table,
  turnAfterAside,
  turnAfterShowing,
} from '../core/deal/table';
import type { DocumentId, InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Database, StoredDocument, StoredInsight } from './database';
import { currentRound } from './insight-queue';
import { lastShowings } from './showings';
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

async function readHistory(db: Database): Promise<Dealt[]> {
  const showings = await lastShowings(db, memory);
  const insights = db.transaction('insights').store;
  const shown = await Promise.all(showings.map(({ insightId }) => insights.get(insightId)));
  return showings.flatMap(({ insightId, reason }, at): Dealt[] => {
    const insight = shown[at];
    // A favourite that came back may be from no document.
    if (!insight) return isReturning(reason) ? [{ insightId, reason }] : [];
    const { documentId, section, pole, themes } = insight;
    const dealt = { insightId, documentId, section, themes };
    return [{ ...dealt, ...(pole && { pole }), ...(reason && { reason }) }];
  });
}

/** Insights by their ids; those that no document knows are left out, and those in no queue have no turn. */
export async function readInsights(
  db: Database,
  ids: readonly InsightId[],
): Promise<StoredInsight[]> {
  const { store } = db.transaction('insights');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.filter((insight) => insight !== undefined);
}

/**
 * Writes a showing, sends the insight to the back of its queue and settles whose turn it is, in one
 * transaction. Writing the same showing again changes nothing.
 *
 * @param isTurn whether it was its document's turn. What came in another way counts for no document.
 */
export async function recordShowing(
  db: Database,
  showing: Showing,
  roll: number,
  isTurn = true,
): Promise<void> {
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
    const { documentId, turn } = insight;
    if (!isTurn) {
      const round = await currentRound(transaction, documentId);
      await insights.put({ ...insight, turn: turnAfterAside(turn, round, roll) });
      return;
    }
    await insights.put({ ...insight, turn: turnAfterShowing(turn, roll) });
    const documents = await transaction.objectStore('documents').getAll();
    const credits = (await state.get(creditsKey)) as Credits | undefined;
    await state.put(settled(documents, credits, documentId), creditsKey);
  });
}

function settled(documents: readonly StoredDocument[], credits: Credits = {}, shown: DocumentId) {
  const dealt = documents
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight, count }) => ({ id, weight, count, credit: credits[id] ?? 0 }));
  return Object.fromEntries(settleCredits(dealt, shown));
}
