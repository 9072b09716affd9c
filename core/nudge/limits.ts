import { isPaused } from '../deal/cadence';
import { dayNumber } from '../local-day';
import type { Settings } from '../settings';
import { allowances } from './level';
import type { Way } from './nudge';
import type { LoggedNudge, NudgeLog } from './nudge-log';
import { isQuiet } from './quiet-hours';

/** All that decides whether a nudge may come. */
export interface NudgeState {
  readonly settings: Pick<
    Settings,
    'nudges' | 'badge' | 'pageCard' | 'notification' | 'quietHours' | 'snoozedUntil' | 'pause'
  >;
  readonly log: NudgeLog;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the tab before the reader makes a sound. */
  readonly audible: boolean;
  /** These two where they are known. */
  readonly typing?: boolean;
  readonly fullscreen?: boolean;
}

/**
 * `off`: nudges altogether. `waiting`: one of the same way has not been answered. `backedOff`: so many
 * were ignored that the next is not yet due.
 */
export type Refusal =
  | 'off'
  | 'wayOff'
  | 'paused'
  | 'snoozed'
  | 'quiet'
  | 'audible'
  | 'typing'
  | 'fullscreen'
  | 'waiting'
  | 'gap'
  | 'dayFull'
  | 'backedOff';

const day = 86_400_000;

/** The one place that decides whether a nudge may come now. The first thing that stands against it is named. */
export function mayNudge(way: Way, state: NudgeState): 'may' | Refusal {
  const { settings, log, now } = state;
  if (settings.nudges === 'off') return 'off';
  if (!isOn(way, settings)) return 'wayOff';
  return (
    byWill(state) ??
    bySituation(state) ??
    (way !== 'page' && log.nudges.some((nudge) => nudge.way === way && nudge.open)
      ? 'waiting'
      : undefined) ??
    byNumber(way, settings.nudges, log, now) ??
    'may'
  );
}

export function isOn(
  way: Way,
  settings: Pick<Settings, 'badge' | 'pageCard' | 'notification'>,
): boolean {
  return settings[switchOf(way)];
}

/** The setting that turns a way on. */
export const switchOf = (way: Way) => (way === 'page' ? 'pageCard' : way);

/** Whether the reader has turned a way off, or put nudges off for a while. */
export function isPutOff(way: Way, settings: NudgeState['settings'], now: number): boolean {
  const { nudges, pause, snoozedUntil } = settings;
  const isSnoozed = snoozedUntil !== null && now < snoozedUntil;
  return nudges === 'off' || !isOn(way, settings) || isPaused(pause, now) || isSnoozed;
}

/** How many nudges came today. */
export function countToday(nudges: readonly LoggedNudge[], now: number): number {
  return nudges.filter((nudge) => daysFrom(nudge, now) === 0).length;
}

/** What the reader asked for. */
function byWill({ settings, now }: NudgeState): Refusal | undefined {
  const { pause, snoozedUntil, quietHours } = settings;
  if (isPaused(pause, now)) return 'paused';
  if (snoozedUntil !== null && now < snoozedUntil) return 'snoozed';
  return isQuiet(quietHours, now) ? 'quiet' : undefined;
}

/** What the reader is doing. */
function bySituation({ audible, typing, fullscreen }: NudgeState): Refusal | undefined {
  if (audible) return 'audible';
  if (typing) return 'typing';
  return fullscreen ? 'fullscreen' : undefined;
}

/** What has come already. */
function byNumber(
  way: Way,
  level: keyof typeof allowances,
  log: NudgeLog,
  now: number,
): Refusal | undefined {
  const { perDay, gap, ways } = allowances[level];
  const { rate } = log.ways[way];
  const ofWay = log.nudges.filter((nudge) => nudge.way === way);
  if (countToday(log.nudges, now) >= perDay || log.closed === dayNumber(now)) return 'dayFull';
  const ofDay = ways[way] * rate;
  if (ofDay >= 1 && countToday(ofWay, now) >= Math.floor(ofDay)) {
    return rate < 1 ? 'backedOff' : 'dayFull';
  }
  // Below one a day it is one in so many days.
  const every = ofDay >= 1 ? 0 : Math.ceil(1 / ofDay);
  if (ofWay.some((nudge) => daysFrom(nudge, now) < every)) return 'backedOff';
  if (isNear(log.nudges, gap, now)) return 'gap';
  return isNear(ofWay, gap / rate, now) ? 'backedOff' : undefined;
}

/**
 * How many days lie between a nudge and now, in whichever direction. The reader may have travelled, so
 * the day that it was there counts as much as the day that it was here; and what seems to be yet to
 * come was today, before the clock was set back.
 */
function daysFrom(nudge: LoggedNudge, now: number): number {
  if (nudge.at > now && nudge.at - now < day) return 0;
  const today = dayNumber(now);
  return Math.min(Math.abs(today - nudge.day), Math.abs(today - dayNumber(nudge.at)));
}

/** Whether one of them is less than a gap away, before or after: a clock may be set back. */
function isNear(nudges: readonly LoggedNudge[], gap: number, now: number): boolean {
  return nudges.some(({ at }) => Math.abs(now - at) < gap);
}
