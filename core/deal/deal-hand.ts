import type { Moment } from '../insight';
import type { Card } from './card';
import { deal } from './deal';
import { type Hand, handSize } from './hand';
import { momentsAt, nextTurnOfDay } from './moments';
import { afterShowing, type Table } from './table';

/**
 * Fills a hand up: two thirds of it for now, the rest for the next turn of the day, so that the first
 * tab of the morning finds a morning card before the background has woken. Cards for later, and those
 * for moments that have passed, go back unseen and are dealt anew.
 *
 * @param now epoch milliseconds
 * @param useMoments whether the reader has moments turned on
 */
export function fillHand(hand: Hand, table: Table, now: number, useMoments: boolean): Hand {
  const momentsOf = (at: number) => (useMoments ? momentsAt(at) : []);
  const holds = momentsOf(now);
  const size = sizeFor(table);
  const later = Math.floor(size / 3);
  const forNow = hand.next.slice(0, Math.max(0, hand.next.length - later));
  const kept = sameMoments(holds, hand.dealtFor) ? forNow.slice(0, size - later) : [];
  const left = kept.reduce<Table>(afterShowing, table);

  const first = deal(left, holds, size - later - kept.length, hand.lastNumber + 1);
  const start = hand.lastNumber + 1 + first.cards.length;
  const second = deal(first.table, momentsOf(nextTurnOfDay(now)), later, start);
  const dealt = [...first.cards, ...second.cards].map((card) => ({
    ...card,
    ...(!useMoments && { moments: [] }),
    ...(isOfNewRound(card, table) && { newRound: true as const }),
  }));
  return {
    ...hand,
    next: [...kept, ...dealt],
    lastNumber: hand.lastNumber + dealt.length,
    dealtFor: holds,
  };
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
