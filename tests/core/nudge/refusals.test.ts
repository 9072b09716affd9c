import { describe, expect, test } from 'vitest';
import { mayNudge } from '../../../core/nudge/limits';
import { ways } from '../../../core/nudge/nudge';
import { emptyLog } from '../../../core/nudge/nudge-log';
import { defaultSettings } from '../../../core/settings';
import { logged, nudgeOf } from '../../fixtures/nudges';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('a refusal', () => {
  const now = new Date('2026-11-23T12:00').getTime();
  const settings = { ...defaultSettings, badge: true, pageCard: true, notification: true };
  const free = { settings, log: emptyLog, now, audible: false };

  test('is not given when nothing stands against it', () => {
    expect(ways.map((way) => mayNudge(way, free))).toEqual(['may', 'may', 'may']);
  });

  test.each([
    ['off', { settings: { ...settings, nudges: 'off' as const } }],
    ['wayOff', { settings: { ...settings, badge: false } }],
    ['paused', { settings: { ...settings, pause: 'untilResumed' as const } }],
    ['snoozed', { settings: { ...settings, snoozedUntil: now + 1 } }],
    ['quiet', { settings: { ...settings, quietHours: { from: 720, to: 721 } } }],
    ['audible', { audible: true }],
    ['typing', { typing: true }],
    ['fullscreen', { fullscreen: true }],
    ['waiting', { log: logged(emptyLog, nudgeOf('badge', now - 3 * hour)) }],
    ['gap', { log: logged(emptyLog, nudgeOf('page', now - hour)) }],
    ['dayFull', { log: { ...emptyLog, closed: Date.UTC(2026, 10, 23) / day } }],
  ])('names what stands against it: %s', (why, more) => {
    expect(mayNudge('badge', { ...free, ...more })).toBe(why);
  });

  test('is given after the clock was set back, as if the day were still that day', () => {
    const log = [2, 5, 8, 11, 14].reduce(
      (log, hours) => logged(log, nudgeOf('page', now + hours * hour)),
      emptyLog,
    );
    expect(mayNudge('badge', { ...free, log })).toBe('dayFull');
    expect(mayNudge('badge', { ...free, log, now: now - 7 * day })).toBe('may');
  });
});
