import type { Moment } from '../insight';
import type { Appearance, Between, TextSize } from '../settings';
import { type Arrival, isDue } from './cadence';
import type { Card } from './card';
import { momentsAt } from './moments';
import type { Reason } from './reason';

export const handVersion = 1;
export const handSize = 12;

/** The few cards dealt ahead, with all that a new tab needs for its first frame. */
export interface Hand {
  readonly version: typeof handVersion;
  /** Changes with everything that changes what may be dealt; a hand of another epoch is void. */
  readonly epoch: number;
  readonly appearance: Appearance;
  readonly textSize: TextSize;
  readonly between: Between;
  readonly arrival: Arrival;
  readonly current: Card | null;
  /** In the order in which they were dealt: for now first, then for the next turn of the day. */
  readonly next: readonly Card[];
  /** The highest number ever given to a card. */
  readonly lastNumber: number;
  /** The moments for which the first of `next` were dealt. */
  readonly dealtFor: readonly Moment[];
}

/** What a tab shows: a card (`arrived` when it is new), or a quiet page. */
export type Play =
  | { readonly show: 'card'; readonly card: Card; readonly arrived: boolean; readonly hand: Hand }
  | { readonly show: 'quiet'; readonly hand: Hand };

/** Takes from the hand what a tab opened at `now` shows. */
export function play(hand: Hand, now: number): Play {
  const { arrival, current } = hand;
  if (current && !isDue(arrival, now)) {
    const later = { ...hand, arrival: { ...arrival, tabs: arrival.tabs + 1 } };
    return hand.between === 'quiet' && !arrival.pinned
      ? { show: 'quiet', hand: later }
      : { show: 'card', card: current, arrived: false, hand: later };
  }
  const taken = takeNext(hand, now);
  const card = taken.current;
  if (!card) return { show: 'quiet', hand };
  const arrived = card.number !== current?.number;
  return {
    show: 'card',
    card,
    arrived,
    hand: { ...taken, arrival: { ...arrival, arrivedAt: now, tabs: 1 } },
  };
}

/** Puts the next card in place of the current one and leaves the next arrival where it was. */
export function takeNext(hand: Hand, now: number): Hand {
  const holds = momentsAt(now);
  const suits = ({ moments }: Card) => moments.find((moment) => holds.includes(moment));
  const asDealt = holds.join() === hand.dealtFor.join();
  const inTurn = hand.next.filter((card) => !card.newRound || isFirst(card, hand.next));
  const card =
    (asDealt ? undefined : inTurn.find(suits)) ??
    inTurn.find((card) => card.reason === undefined || (holds as Reason[]).includes(card.reason)) ??
    inTurn[0];
  if (!card) return hand;
  const { reason: _dealtFor, ...plain } = card;
  const reason = suits(card);
  return {
    ...hand,
    current: { ...plain, ...(reason && { reason }) },
    next: hand.next.filter(({ number }) => number > card.number),
    arrival: { ...hand.arrival, pinned: false },
  };
}

function isFirst({ number, documentId }: Card, next: readonly Card[]) {
  return !next.some((other) => other.documentId === documentId && other.number < number);
}

/**
 * The hand a page keeps after hearing from the background: the background's, without the cards that
 * pages have taken meanwhile.
 */
export function adopt(own: Hand | undefined, stored: Hand): Hand {
  if (!own?.current || own.epoch !== stored.epoch) return stored;
  const { number: played, insightId: seen } = own.current;
  const ahead = played > (stored.current?.number ?? -1);
  const tabs = Math.max(own.arrival.tabs, stored.arrival.tabs);
  return {
    ...stored,
    next: stored.next.filter(({ number, insightId }) => number > played && insightId !== seen),
    ...(ahead && { current: own.current, arrival: own.arrival }),
    ...(!ahead && played === stored.current?.number && { arrival: { ...stored.arrival, tabs } }),
  };
}

/** Whether something read from a page's storage is a hand of this version. Small: it runs before the paint. */
export function isHand(value: unknown): value is Hand {
  const hand = value as Partial<Hand> | null;
  return (
    typeof hand === 'object' &&
    hand !== null &&
    hand.version === handVersion &&
    typeof hand.epoch === 'number' &&
    typeof hand.lastNumber === 'number' &&
    isArrival(hand.arrival) &&
    Array.isArray(hand.dealtFor) &&
    Array.isArray(hand.next) &&
    hand.next.every(isCard) &&
    (hand.current === null || isCard(hand.current))
  );
}

function isArrival(arrival: Partial<Arrival> | undefined) {
  return typeof arrival?.cadence?.kind === 'string' && arrival.pause !== undefined;
}

function isCard(card: Card | null | undefined) {
  return (
    typeof card?.text === 'string' &&
    typeof card.insightId === 'string' &&
    typeof card.number === 'number' &&
    Array.isArray(card.moments)
  );
}
