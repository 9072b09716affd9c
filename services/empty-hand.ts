import type { Arrival } from '../core/deal/cadence';
import { dayOf } from '../core/deal/context/time-of-day';
import { type Hand, handVersion } from '../core/deal/hand';
import { defaultSettings, type Settings } from '../core/settings';

/** A hand without cards, for a reader who has seen none. */
export function emptyHand(settings: Settings, now: number): Hand {
  const { cadence, pause, appearance, textSize, between } = settings;
  const hand: Hand = {
    version: handVersion,
    epoch: now,
    appearance,
    textSize,
    between,
    arrival: { pinned: false, arrivedAt: 0, tabs: 0, cadence, pause },
    current: null,
    next: [],
    lastNumber: 0,
    dealtFor: [],
  };
  return withSettings(hand, settings);
}

/** The hand as the settings want it now. Its cards stay. */
export function withSettings(hand: Hand, settings: Settings): Hand {
  const { cadence, pause, appearance, textSize, between, moments, quietHours } = settings;
  const { day: _before, ...rest } = hand;
  const day = moments ? dayOf(quietHours, defaultSettings.quietHours) : undefined;
  return {
    ...rest,
    appearance,
    textSize,
    between,
    arrival: { ...pacedArrival(hand.arrival, moments), cadence, pause },
    ...(day && { day }),
  };
}

/** Without moments a tab knows nothing of the tabs before it. */
function pacedArrival(arrival: Arrival, moments: boolean): Arrival {
  if (moments) return { recent: [], ...arrival };
  const { recent: _recent, held: _held, returnedAt: _returnedAt, ...plain } = arrival;
  return plain;
}
