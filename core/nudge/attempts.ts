import { minute } from '../deal/cadence';
import { dayOf } from '../deal/context/time-of-day';
import { momentsAt } from '../deal/moments';
import type { Reason } from '../deal/reason';
import { defaultSettings, type Settings } from '../settings';
import { isOn } from './limits';
import type { Way } from './nudge';
import type { NudgeLog } from './nudge-log';
import { isQuiet } from './quiet-hours';

/** One way to try, with what is strong enough to come that way, strongest first. */
export interface Attempt {
  readonly way: Way;
  readonly wanted: readonly Reason[];
}

/** For how long a moment counts as just begun, in milliseconds. */
const fresh = 60 * minute;

/** How long a reason rests, once it came, when the reader wants less of it; in milliseconds. */
const rest = 3 * 24 * 60 * minute;

/** What is tried, in this order, when a page was read, the reader came back, or some time has passed. */
export function attemptsFor(
  occasion: 'page' | 'back' | 'tick',
  settings: Settings,
  log: NudgeLog,
  now: number,
): Attempt[] {
  const resting = restingReasons(log, settings.lessFor, now);
  return ofOccasion(occasion, settings, now)
    .map(({ way, wanted }) => ({
      way,
      wanted: wanted.filter((reason) => !resting.includes(reason)),
    }))
    .filter(({ wanted }) => wanted.length > 0);
}

function ofOccasion(
  occasion: 'page' | 'back' | 'tick',
  settings: Settings,
  now: number,
): Attempt[] {
  const first = (...ways: Way[]) => ways.filter((way) => isOn(way, settings)).slice(0, 1);
  switch (occasion) {
    case 'page':
      return first('page', 'badge').map((way) => ({ way, wanted: ['topic'] }));
    case 'back': {
      const wanted: Reason[] = ['plan', 'favourite', ...ifMoments(settings, ['return'])];
      return first('notification', 'badge').map((way) => ({ way, wanted }));
    }
    case 'tick': {
      // To interrupt for less than what the reader planned would be too much.
      const plan = first('notification').map((way) => ({ way, wanted: ['plan'] as const }));
      const begun = ifMoments(settings, justBegun(settings, now));
      const quiet = first('badge').map((way): Attempt => {
        return { way, wanted: ['plan', 'favourite', ...begun] };
      });
      return [...plan, ...quiet];
    }
  }
}

function ifMoments({ moments }: Settings, reasons: readonly Reason[]): readonly Reason[] {
  return moments ? reasons : [];
}

/** The moments that have begun within the last hour; those that began in the quiet hours begin with their end. */
function justBegun({ quietHours }: Settings, now: number): Reason[] {
  const day = dayOf(quietHours, defaultSettings.quietHours);
  const before = now - fresh;
  const held = isQuiet(quietHours, before) ? [] : momentsAt(before, day);
  return momentsAt(now, day).filter((moment) => !held.includes(moment));
}

function restingReasons(log: NudgeLog, lessFor: readonly Reason[], now: number): Reason[] {
  return lessFor.filter((reason) =>
    log.nudges.some((nudge) => nudge.reason === reason && Math.abs(now - nudge.at) < rest),
  );
}
