import type { Moment } from '../insight';
import type { Appearance, Between, TextSize } from '../settings';
import type { Arrival } from './cadence';
import type { Card } from './card';
import type { Day } from './moments';

export const handVersion = 2;
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
  /** When the reader's own day begins and ends; else the usual one. */
  readonly day?: Day;
  readonly current: Card | null;
  /** In the order in which they were dealt: for now first, then for the next turn of the day. */
  readonly next: readonly Card[];
  /** A card for whoever comes back and one for a burst of tabs: they come for these alone, before their turn. */
  readonly back?: Card | null;
  readonly busy?: Card | null;
  /** The highest number ever given to a card. */
  readonly lastNumber: number;
  /** The moments for which the first of `next` were dealt. */
  readonly dealtFor: readonly Moment[];
  /** When the page was read that the first of `next` were dealt for. */
  readonly topicOf?: number;
}

/**
 * The hand a page keeps after hearing from the background: the background's, without the cards that
 * pages have taken meanwhile.
 */
export function adopt(own: Hand | undefined, stored: Hand): Hand {
  if (!own?.current || own.epoch !== stored.epoch) return stored;
  const { number: played, insightId: seen } = own.current;
  const ahead = played > (stored.current?.number ?? -1);
  const knows = own.arrival.tabs > stored.arrival.tabs;
  return {
    ...stored,
    next: stored.next.filter(({ number, insightId }) => number > played && insightId !== seen),
    ...(ahead && { current: own.current, arrival: own.arrival }),
    ...(knows && played === stored.current?.number && { arrival: own.arrival }),
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
    [hand.current, hand.back, hand.busy].every((card) => !card || isCard(card))
  );
}

function isArrival(arrival: Partial<Arrival> | undefined) {
  return (
    typeof arrival?.cadence?.kind === 'string' &&
    arrival.pause !== undefined &&
    Array.isArray(arrival.recent ?? [])
  );
}

function isCard(card: Card | null | undefined) {
  return (
    typeof card?.text === 'string' &&
    typeof card.insightId === 'string' &&
    typeof card.number === 'number' &&
    Array.isArray(card.moments) &&
    Array.isArray(card.fitted ?? [])
  );
}
