import type { InsightId } from '../core/insight';
import { withDatabase } from '../store/connection';
import type { Database } from '../store/database';
import { getInsight } from '../store/deck';
import { getDocument } from '../store/documents';
import type { HiddenInsight, MarksService } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { StartUp } from './start-up';

export function createMarksService(given: Given, startUp: StartUp, dealer: Dealer): MarksService {
  const { connection, deck, favourites, marks, now, roll } = given;

  async function stored(db: Database, id: InsightId): Promise<HiddenInsight | undefined> {
    const insight = await getInsight(db, id);
    const document = insight && (await getDocument(db, insight.documentId));
    return insight && { id, text: insight.text, documentTitle: document?.title ?? '' };
  }

  function packaged(id: InsightId): HiddenInsight | undefined {
    const from = deck.documents().find(({ insights }) => insights.some((one) => one.id === id));
    const insight = from?.insights.find((one) => one.id === id);
    return from && insight && { id, text: insight.text, documentTitle: from.document.title };
  }

  async function kept(id: InsightId): Promise<HiddenInsight | undefined> {
    const favourite = await favourites.get(id);
    return favourite && { id, text: favourite.text, documentTitle: favourite.source.title };
  }

  async function describe(id: InsightId) {
    const insight = await withDatabase(
      connection,
      (db) => stored(db, id),
      () => packaged(id),
    );
    // What comes back may be from no document of Flyleaf's.
    return insight ?? kept(id);
  }

  return {
    async hide(id) {
      await startUp.ready();
      await marks.hide(id, now());
      await dealer.redeal((hand) => {
        if (hand.current?.insightId !== id) return hand;
        return { ...hand, current: null, arrival: { ...hand.arrival, pinned: false } };
      });
    },
    async bringBack(id) {
      await startUp.ready();
      await marks.bringBack(id, now(), roll());
      await dealer.redeal();
    },
    async notAt(id, moment) {
      await startUp.ready();
      await marks.allowAt(id, moment, false, now());
      await dealer.redeal();
    },
    async againAt(id, moment) {
      await startUp.ready();
      await marks.allowAt(id, moment, true, now());
      await dealer.redeal();
    },
    async hidden() {
      await startUp.ready();
      const hidden = (await marks.all())
        .filter((mark) => mark.hidden)
        .toSorted((one, other) => other.changedAt - one.changedAt);
      const described = await Promise.all(hidden.map(({ id }) => describe(id)));
      return described.filter((insight) => insight !== undefined);
    },
  };
}
