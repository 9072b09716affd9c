import type { Moment } from '../insight';
import type { Card } from './card';
import { choose } from './choose';
import { afterCard, type Contexts, contextsOf, noContexts } from './context/contexts';
import type { Signals } from './context/signals';
import { asCard, deal } from './deal';
import { type Hand, handSize } from './hand';
import { nextTurnOfDay } from './moments';
import { afterShowing, type QueuedInsight, type Table } from './table';

/** In characters: what a glance takes in. */
const shortLength = 120;

/**
 * Fills a hand up: two thirds of it for now, the rest for the next turn of the day, so that the first
 * tab of the morning finds a morning card before the background has woken. Cards for later, and those
 * for moments that have passed or for another page than the last one, go back unseen and are dealt anew.
 * Apart from these it deals a card for a return and one for a burst of tabs.
 *
 * @param useMoments whether the reader has moments turned on; else only what they saved comes back
 */
export function fillHand(hand: Hand, table: Table, signals: Signals, useMoments: boolean): Hand {
  const { contexts, later } = useMoments ? ahead(signals) : without(signals);
  const { moments, topic } = contexts;
  const size = sizeFor(table);
  const laterCount = Math.floor(size / 3);
  const forNow = hand.next.slice(0, Math.max(0, hand.next.length - laterCount));
  const asDealt = sameMoments(moments, hand.dealtFor) && topic?.readAt === hand.topicOf;
  const kept = asDealt ? forNow.slice(0, size - laterCount) : [];

  const count = size - laterCount - kept.length;
  const first = deal(
    kept.reduce<Table>(afterShowing, table),
    kept.reduce(afterCard, contexts),
    count,
    hand.lastNumber + 1,
  );
  const start = hand.lastNumber + 1 + first.cards.length;
  const second = deal(first.table, { ...first.contexts, ...later }, laterCount, start);
  const dealt = [...first.cards, ...second.cards].map((card) => ({
    ...card,
    ...(!useMoments && { moments: [] }),
    ...(isOfNewRound(card, table) && { newRound: true as const }),
  }));
  const { topicOf: _last, ...rest } = hand;
  const aside = (moment: 'return' | 'busy') =>
    useMoments ? cardFor(moment, table, first.table, contexts) : null;
  return {
    ...rest,
    next: [...kept, ...dealt],
    back: aside('return'),
    busy: aside('busy'),
    lastNumber: hand.lastNumber + dealt.length,
    dealtFor: moments,
    ...(topic && { topicOf: topic.readAt }),
  };
}

/** What a hand is dealt for. A return and a burst are over with the tab they are noticed by. */
function ahead({ tabs: _tabs, returnedAt: _returnedAt, ...signals }: Signals) {
  const { now, day } = signals;
  const { moments } = contextsOf({ now: nextTurnOfDay(now, day), ...(day && { day }) });
  return { contexts: contextsOf(signals), later: { moments } };
}

function without({ due, cameToday, lessFor }: Signals) {
  const contexts = {
    ...noContexts,
    ...(due && { due }),
    ...(cameToday && { cameToday }),
    ...(lessFor && { lessFor }),
  };
  return { contexts, later: {} };
}

/**
 * The best card for a moment that only the page will know of. It comes before all others, so it is
 * chosen as if it were next, but of the round and of the documents that may come after them as well.
 */
function cardFor(
  moment: 'return' | 'busy',
  table: Table,
  afterNext: Table,
  contexts: Contexts,
): Card | null {
  const left = { ...afterNext, history: table.history };
  const then = { ...contexts, moments: [...contexts.moments, moment] };
  const fits = (insight: QueuedInsight) =>
    insight.moments.includes(moment) &&
    !insight.notAt.some((ruledOut) => then.moments.includes(ruledOut));
  const short = (insight: QueuedInsight) => fits(insight) && insight.text.length <= shortLength;
  const choice = (moment === 'busy' && choose(left, then, short)) || choose(left, then, fits);
  if (!choice?.reasons.includes(moment)) return null;
  const card = asCard(choice, then, 0);
  return isOfNewRound(card, table) ? null : card;
}

/**
 * In a small library a long hand would hold every insight once, and so hold back the documents that
 * are to come more often than others.
 */
function sizeFor({ documents }: Table): number {
  const dealt = documents.filter(({ count }) => count > 0);
  const heaviest = Math.max(...dealt.map(({ weight }) => weight));
  const weighted = dealt.reduce((sum, { weight, count }) => sum + weight * count, 0);
  return Math.min(handSize, Math.floor(weighted / heaviest));
}

function isOfNewRound({ insightId, documentId }: Card, { documents }: Table): boolean {
  const queue = documents.find(({ id }) => id === documentId)?.queue ?? [];
  const turn = queue.find(({ id }) => id === insightId)?.turn ?? 0;
  return Math.floor(turn) > Math.floor(queue[0]?.turn ?? 0);
}

function sameMoments(one: readonly Moment[], other: readonly Moment[]): boolean {
  return one.join() === other.join();
}
