import * as v from 'valibot';
import { type Reason, reasons } from '../core/deal/reason';
import type { InsightId } from '../core/insight';
import { withDatabase } from '../store/connection';
import { createInTurn } from '../store/in-turn';
import { wordsOf } from '../store/past-showings';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { Account, ReasonsService } from './nudge-contract';
import type { StartUp } from './start-up';

const GivenReason = v.picklist(reasons);
/** What of a card its account is given for. */
const GivenCard = v.object({
  reason: v.optional(GivenReason),
  fitted: v.optional(v.pipe(v.array(GivenReason), v.maxLength(reasons.length))),
  near: v.optional(v.pipe(v.array(v.string()), v.maxLength(2))),
});

export function createReasonsService(
  given: Pick<Given, 'connection' | 'deck' | 'settings'>,
  startUp: Pick<StartUp, 'ready'>,
  dealer: Pick<Dealer, 'redeal'>,
): ReasonsService {
  const { connection, deck, settings } = given;
  // The list is read, changed and written.
  const inTurn = createInTurn();

  async function describe(ids: readonly InsightId[]): Promise<Account['near']> {
    const found = await withDatabase(
      connection,
      (db) => Promise.all(ids.map((id) => wordsOf(db, id))),
      () => ids.map(packagedWords),
    );
    // What an update has taken away since never comes again.
    return found.flatMap((words) => {
      if (!words || words.withdrawn) return [];
      return [{ text: words.text, documentTitle: words.documentTitle }];
    });
  }

  function packagedWords(id: InsightId) {
    for (const { document, insights } of deck.documents()) {
      const insight = insights.find((each) => each.id === id);
      if (insight) return { text: insight.text, documentTitle: document.title, withdrawn: false };
    }
    return undefined;
  }

  async function change(edit: (lessFor: readonly Reason[]) => readonly Reason[]) {
    await startUp.ready();
    await inTurn(async () => {
      const { lessFor } = await settings.read();
      await settings.change({ lessFor: edit(lessFor) });
    });
    await dealer.redeal();
  }

  return {
    async account(card) {
      const { reason, fitted, near = [] } = v.parse(GivenCard, card);
      await startUp.ready();
      return {
        fitted: fitted ?? (reason ? [reason] : []),
        near: await describe(near as InsightId[]),
      };
    },
    async less(reason) {
      const wanted = v.parse(GivenReason, reason);
      await change((lessFor) => [...new Set([...lessFor, wanted])]);
    },
    async asBefore(reason) {
      const wanted = v.parse(GivenReason, reason);
      await change((lessFor) => lessFor.filter((each) => each !== wanted));
    },
  };
}
