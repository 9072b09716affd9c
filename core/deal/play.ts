import type { Moment } from '../insight';
import { type Arrival, isDue } from './cadence';
import type { Card } from './card';
import { goesOn, isBurst, withTab } from './context/pace';
import { hasReturned } from './context/return';
import type { Hand } from './hand';
import { momentsAt } from './moments';
import { isMoment, reasons } from './reason';

/** What a tab shows: a card (`arrived` when it is new), or a quiet page. */
export type Play =
  | { readonly show: 'card'; readonly card: Card; readonly arrived: boolean; readonly hand: Hand }
  | { readonly show: 'quiet'; readonly hand: Hand };

/** Takes from the hand what a tab opened at `now` shows. */
export function play(hand: Hand, now: number): Play {
  const { current } = hand;
  const { recent, returnedAt } = hand.arrival;
  const arrival = withTabAt(hand.arrival, now);
  if (current && (arrival.held || !isDue(arrival, now))) {
    const later = { ...hand, arrival: { ...arrival, tabs: arrival.tabs + 1 } };
    return hand.between === 'quiet' && !arrival.pinned && !arrival.held
      ? { show: 'quiet', hand: later }
      : { show: 'card', card: current, arrived: false, hand: later };
  }
  const isBusy = isBurst(arrival.recent ?? []);
  const isBack = hasReturned(now, recent, returnedAt);
  const taken = takeNext(hand, now, isBusy ? 'busy' : isBack ? 'return' : undefined);
  const card = taken.current;
  if (!card) return { show: 'quiet', hand };
  const arrived = card.number !== current?.number;
  return {
    show: 'card',
    card,
    arrived,
    hand: {
      ...taken,
      arrival: { ...arrival, arrivedAt: now, tabs: 1, ...(isBusy && { held: true }) },
    },
  };
}

function withTabAt(arrival: Arrival, now: number): Arrival {
  const { recent, held } = arrival;
  if (!recent) return arrival;
  return { ...arrival, recent: withTab(recent, now), held: held === true && goesOn(recent, now) };
}

/**
 * Puts the next card in place of the current one and leaves the next arrival where it was.
 *
 * @param state what holds for this tab alone, besides what the clock tells
 */
export function takeNext(hand: Hand, now: number, state?: 'busy' | 'return'): Hand {
  const byClock = momentsAt(now, hand.day);
  const holds: readonly Moment[] = state ? [...byClock, state] : byClock;
  const isOver = ({ until }: Card) => until !== undefined && now >= until;
  const reasonsOf = (card: Card) =>
    reasons.filter((reason) =>
      isMoment(reason)
        ? holds.includes(reason) && card.moments.includes(reason)
        : !isOver(card) && (reason === card.reason || card.fitted?.includes(reason)),
    );
  const asDealt = byClock.join() === hand.dealtFor.join();
  const inTurn = hand.next.filter(
    (card) => !isOver(card) && (!card.newRound || isFirst(card, hand.next)),
  );
  const apart = (state === 'return' ? hand.back : state && hand.busy) ?? undefined;
  const card =
    apart ??
    (asDealt ? undefined : inTurn.find((card) => reasonsOf(card).length > 0)) ??
    inTurn.find(({ reason }) => !reason || !isMoment(reason) || holds.includes(reason)) ??
    inTurn[0] ??
    hand.next[0];
  if (!card) return hand;
  const fitted = reasonsOf(card);
  const [reason] = fitted;
  const { reason: _dealtFor, fitted: _fitted, ...plain } = card;
  const number = apart ? between(hand) : card.number;
  const other = ({ insightId }: Card) => insightId !== card.insightId;
  return {
    ...hand,
    current: { ...plain, number, ...(reason && { reason }), ...(fitted.length > 1 && { fitted }) },
    next: hand.next.filter((card) => card.number > number && other(card)),
    back: hand.back && other(hand.back) ? hand.back : null,
    busy: hand.busy && other(hand.busy) ? hand.busy : null,
    arrival: { ...hand.arrival, pinned: false },
  };
}

/** A number for a card that comes before its turn, so that no other is passed over for it. */
function between({ current, next, lastNumber }: Hand): number {
  return ((current?.number ?? 0) + (next[0]?.number ?? lastNumber + 1)) / 2;
}

function isFirst({ number, documentId }: Card, next: readonly Card[]) {
  return !next.some((other) => other.documentId === documentId && other.number < number);
}
