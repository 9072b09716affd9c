import type { InsightId } from '../core/insight';
import type { Outcome } from '../core/nudge/nudge';
import type { Database } from './database';
import { whole } from './whole';

/** Writes into the showing of a nudge what became of it. Nothing happens where the reader deleted the showing. */
export async function writeOutcome(
  db: Database,
  insightId: InsightId,
  at: number,
  outcome: Outcome,
): Promise<void> {
  const transaction = db.transaction('showings', 'readwrite');
  await whole(transaction, async () => {
    let cursor = await transaction.store.index('at').openCursor(at);
    for (; cursor; cursor = await cursor.continue()) {
      if (cursor.value.insightId === insightId) await cursor.update({ ...cursor.value, outcome });
    }
  });
}
