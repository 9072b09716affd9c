import type { Hand } from '../core/deal/hand';
import type { CardsService, Opened, TabState, Trouble } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { StartUp } from './start-up';

export function createCardsService(given: Given, startUp: StartUp, dealer: Dealer): CardsService {
  const { favourites, settings } = given;

  async function handAfter({ card, arrived, at, epoch, arrival }: Opened): Promise<Hand> {
    if (card && arrived) return dealer.shown(card, 'newtab', at, arrival);
    const played = epoch !== undefined && arrival && { epoch, arrival };
    return dealer.opened(at, played || undefined);
  }

  return {
    async opened(opened): Promise<TabState> {
      await startUp.ready();
      const hand = await handAfter(opened);
      const favourite = opened.card && (await favourites.get(opened.card.insightId));
      const trouble = await troubleOf(given);
      return {
        hand,
        saved: favourite != null && favourite.removedAt === undefined,
        settings: await settings.read(),
        ...(trouble && { trouble }),
      };
    },
    async taken(card, surface, at) {
      await startUp.ready();
      return dealer.shown(card, surface, at);
    },
    async current(surface) {
      await startUp.ready();
      const { current } = await dealer.hand();
      return current ?? (await dealer.next(surface)).current;
    },
    async next(surface) {
      await startUp.ready();
      return (await dealer.next(surface)).current;
    },
    async pin(card) {
      await startUp.ready();
      return dealer.redeal((hand) => ({
        ...hand,
        current: card,
        arrival: { ...hand.arrival, pinned: true },
      }));
    },
    async unpin() {
      await startUp.ready();
      return dealer.redeal((hand) => ({ ...hand, arrival: { ...hand.arrival, pinned: false } }));
    },
  };
}

export async function troubleOf({ connection, local }: Given): Promise<Trouble | undefined> {
  const opened = await connection.open();
  if ('trouble' in opened) return opened.trouble;
  return (await local.isMissing()) ? 'unmirrored' : undefined;
}
