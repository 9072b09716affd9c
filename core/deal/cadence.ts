/** How often a new insight arrives. `at` is in minutes after local midnight. */
export type Cadence =
  | { readonly kind: 'everyTab' }
  | { readonly kind: 'tabs'; readonly count: number }
  | { readonly kind: 'interval'; readonly minutes: number }
  | { readonly kind: 'daily'; readonly at: number };

/** Until a time in epoch milliseconds, or until the reader resumes. */
export type Pause = { readonly until: number } | 'untilResumed';

export const minute = 60_000;

/** What decides whether a tab gets a new insight. */
export interface Arrival {
  readonly cadence: Cadence;
  readonly pause: Pause | null;
  readonly pinned: boolean;
  /** When the last insight arrived by itself, in epoch milliseconds; 0 before the first. */
  readonly arrivedAt: number;
  /** Tabs opened since then, that one included. */
  readonly tabs: number;
  /** When the last tabs were opened, oldest first; absent for those who turned moments off. */
  readonly recent?: readonly number[];
  /** Whether a burst of tabs goes on that has had its card. */
  readonly held?: boolean;
  /** When the reader came back to the machine. */
  readonly returnedAt?: number;
}

/** Whether a new insight is due in a tab opened at `now`. A pin and a pause outrank the cadence. */
export function isDue(arrival: Arrival, now: number): boolean {
  const { cadence, arrivedAt, tabs } = arrival;
  if (arrival.pinned || isPaused(arrival.pause, now)) return false;
  switch (cadence.kind) {
    case 'everyTab':
      return true;
    case 'tabs':
      return tabs >= cadence.count;
    case 'interval':
      // A clock set back must not silence the page until it has caught up.
      return now < arrivedAt || now - arrivedAt >= cadence.minutes * minute;
    case 'daily': {
      // A clock set back from a day too far to a day too late keeps its promise of one a day; further
      // back it was wrong.
      const days = insightDay(now, cadence.at) - insightDay(arrivedAt, cadence.at);
      return days > 0 || days < -3;
    }
  }
}

export function isPaused(pause: Pause | null, now: number): boolean {
  return pause === 'untilResumed' || (pause !== null && now < pause.until);
}

/**
 * When the next insight is due by the clock, in epoch milliseconds; undefined where tabs decide. It
 * does not heed a pin or a pause.
 */
export function nextArrival(arrival: Arrival, now: number): number | undefined {
  const { cadence, arrivedAt } = arrival;
  const free: Arrival = { ...arrival, pinned: false, pause: null };
  if (cadence.kind === 'interval') {
    return isDue(free, now) ? now : arrivedAt + cadence.minutes * minute;
  }
  if (cadence.kind !== 'daily') return undefined;
  let next = now;
  // A clock that was set back passes its hour once or twice before a new day begins.
  for (let days = 0; days < 5 && !isDue(free, next); days += 1)
    next = atTimeOfDay(next, cadence.at);
  return next;
}

/** The end of a pause "until tomorrow": the next 5 in the morning, in epoch milliseconds. */
export function tomorrow(now: number): number {
  return atTimeOfDay(now, 5 * 60);
}

/** The next time after `now` at which the local clock shows `minutes` after midnight. */
function atTimeOfDay(now: number, minutes: number): number {
  const day = new Date(now);
  const on = (days: number) =>
    new Date(
      day.getFullYear(),
      day.getMonth(),
      day.getDate() + days,
      Math.floor(minutes / 60),
      minutes % 60,
    ).getTime();
  return on(0) > now ? on(0) : on(1);
}

/** Numbers local days that begin `start` minutes after midnight. Counts calendar days, so DST is no matter. */
function insightDay(at: number, start: number): number {
  const time = new Date(at);
  const midnight = Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
  const early = time.getHours() * 60 + time.getMinutes() < start;
  return midnight / 86_400_000 - (early ? 1 : 0);
}
