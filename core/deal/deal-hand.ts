import type { Moment } from '../insight';
import type { Card } from './card';
import { deal } from './deal';
import { type Hand, handSize } from './hand';
import { momentsAt, nextTurnOfDay } from './moments';
import { afterShowing, type Table } from './table';

/** Of a full hand, so many cards are dealt for the next turn of the day. */
const forLater = 4;

/**
 * Fills a hand up: cards for now, then a few for the next turn of the day, so that the first tab of
 * the morning finds a morning one before the background has woken. Cards dealt for moments that have
 * passed go back unseen.
 *
 * @param now epoch milliseconds
 * @param useMoments whether the reader has moments turned on
 */
export function fillHand(hand: Hand, table: Table, now: number, useMoments: boolean): Hand {
  const momentsOf = (at: number) => (useMoments ? momentsAt(at) : []);
  const holds = momentsOf(now);
  const kept = sameMoments(holds, hand.dealtFor) ? hand.next : [];
  const left = kept.reduce<Table>(afterShowing, table);
  const room = handSize - kept.length;
  const later = Math.min(room, forLater);

  const first = deal(left, holds, room - later, hand.lastNumber + 1);
  const start = hand.lastNumber + 1 + first.cards.length;
  const second = deal(first.table, momentsOf(nextTurnOfDay(now)), later, start);
  const dealt = [...first.cards, ...second.cards].map((card) =>
    useMoments ? card : withoutMoments(card),
  );
  return {
    ...hand,
    next: [...kept, ...dealt],
    lastNumber: hand.lastNumber + dealt.length,
    dealtFor: holds,
  };
}

export function sameMoments(one: readonly Moment[], other: readonly Moment[]): boolean {
  return one.join() === other.join();
}

const withoutMoments = (card: Card): Card => ({ ...card, moments: [] });
