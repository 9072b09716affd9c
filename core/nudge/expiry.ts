import { minute } from '../deal/cadence';
import { dayNumber } from '../local-day';
import type { Nudge, Way } from './nudge';

/** How long a nudge waits for the reader, in milliseconds. A page's card goes by itself long before. */
const lives: Readonly<Record<Way, number>> = {
  badge: 240 * minute,
  notification: 120 * minute,
  page: 20 * minute,
};

/** Whether it has waited long enough and was ignored. A badge's mark goes with the day. */
export function isOver({ way, at }: Pick<Nudge, 'way' | 'at'>, now: number): boolean {
  // A clock that was set back must not make it wait for longer.
  if (Math.abs(now - at) >= lives[way]) return true;
  return way === 'badge' && dayNumber(now) !== dayNumber(at);
}
