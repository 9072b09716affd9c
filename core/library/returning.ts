import type { Day } from '../deal/moments';
import type { Favourite } from '../favourite';
import { beginOfDay, dayNumber } from '../local-day';
import { hasPlanBegun, isPlanDue, isPlanOpen } from './plan';

/** Local days until a favourite comes back: after it was saved, after the first time, and so on; the last one goes on. */
const intervals = [2, 7, 21, 60, 180] as const;
const longest = Math.max(...intervals);

/**
 * When a favourite comes back.
 *
 * @param at when it was saved, or came, in epoch milliseconds
 * @param times how often it has come back as a favourite
 */
export function nextReturn(at: number, times: number): number {
  return beginOfDay(dayNumber(at) + (intervals[times] ?? longest));
}

/**
 * No favourite waits beyond this: a later return was set while the clock was ahead, and is due. With a
 * day to spare, for the reader may have come from another time zone.
 */
export function lastReturn(now: number): number {
  return beginOfDay(dayNumber(now) + longest + 1);
}

/**
 * As what a favourite wants to come back now; undefined when it does not.
 *
 * @param day the reader's own, where they have told of it
 */
export function returnsAs(
  favourite: Favourite,
  now: number,
  day?: Day,
): 'plan' | 'favourite' | undefined {
  const { plan, returnsAt, removedAt } = favourite;
  if (removedAt !== undefined) return undefined;
  if (plan && isPlanOpen(plan, now, day)) return isPlanDue(plan, now, day) ? 'plan' : undefined;
  const isDue = returnsAt === undefined || returnsAt <= now || returnsAt > lastReturn(now);
  return isDue ? 'favourite' : undefined;
}

/**
 * A favourite after it was shown as one that comes back. It is the same one when it wanted nothing then,
 * or has moved on since: so a showing may be told twice. `changedAt` stays, for the reader did nothing.
 */
export function afterReturn(favourite: Favourite, at: number, day?: Day): Favourite {
  const { plan, removedAt, timesReturned = 0 } = favourite;
  if (removedAt !== undefined) return favourite;
  if (plan && isPlanOpen(plan, at, day)) {
    // Its moment may have ended since it was dealt.
    if (!hasPlanBegun(plan, at, day)) return favourite;
    const returnsAt = nextReturn(at, timesReturned);
    return { ...favourite, plan: { ...plan, cameAt: at }, returnsAt };
  }
  if (returnsAs(favourite, at, day) === undefined) return favourite;
  const times = timesReturned + 1;
  return { ...favourite, timesReturned: times, returnsAt: nextReturn(at, times) };
}
