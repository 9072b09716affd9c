import type { Moment } from '../../insight';
import type { QuietHours } from '../../settings';
import { type Day, momentsAt } from '../moments';
import type { Signals } from './signals';

/** Which moments the clock brings, on the reader's own day. */
export function timeOfDay({ now, day }: Pick<Signals, 'now' | 'day'>): Moment[] {
  return momentsAt(now, day);
}

/** In minutes after midnight: when a night may begin and end that is a night and no nap. */
const night = { begins: { from: 18 * 60, to: 3 * 60 }, ends: { from: 3 * 60, to: 11 * 60 } };

/**
 * When the reader's day begins and ends, as their quiet hours tell. undefined where these tell nothing
 * of it: nobody chose them, or they are not at night.
 *
 * @param unchosen the quiet hours of whoever has chosen none
 */
export function dayOf(quiet: QuietHours, unchosen: QuietHours): Day | undefined {
  const { from, to } = quiet;
  if (from === unchosen.from && to === unchosen.to) return undefined;
  const { begins, ends } = night;
  const beginsAtNight = from >= begins.from || from < begins.to;
  const endsInTheMorning = to >= ends.from && to < ends.to;
  return beginsAtNight && endsInTheMorning ? { morning: to, night: from } : undefined;
}
