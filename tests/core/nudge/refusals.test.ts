import { array, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayNudge } from '../../../core/nudge/limits';
import { ways } from '../../../core/nudge/nudge';
import { emptyLog } from '../../../core/nudge/nudge-log';
import { defaultSettings } from '../../../core/settings';
import { always } from '../../fixtures/always';
import { logged, nudgeOf } from '../../fixtures/nudges';
import { inZone, zones } from '../../fixtures/time-zones';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const minuteOfDay = integer({ min: 0, max: 1439 });
const way = constantFrom(...ways);
const start = integer({ min: Date.UTC(2015, 0) / minute, max: Date.UTC(2030, 0) / minute }).map(
  (minutes) => minutes * minute,
);

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
    expect(mayNudge('badge', { ...free, ...more })).toMatchObject({ why });
  });

  test('is given after the clock was set back, as if the day were still that day', () => {
    const log = [2, 5, 8, 11, 14].reduce(
      (log, hours) => logged(log, nudgeOf('page', now + hours * hour)),
      emptyLog,
    );
    expect(mayNudge('badge', { ...free, log })).toMatchObject({ why: 'dayFull' });
    expect(mayNudge('badge', { ...free, log, now: now - 7 * day })).toBe('may');
  });

  test('tells a time before which no nudge may come either', () => {
    always(
      property(
        constantFrom(...zones),
        start,
        array(record({ way, ago: integer({ min: -600, max: 4000 }) }), { maxLength: 8 }),
        record({ from: minuteOfDay, to: minuteOfDay }),
        array(integer({ min: 0, max: 999 }), { minLength: 3, maxLength: 3 }),
        way,
        (zone, now, before, quietHours, parts, asked) => {
          inZone(zone, () => {
            const log = before.reduce(
              (log, { way, ago }) => logged(log, nudgeOf(way, now - ago * minute)),
              emptyLog,
            );
            const state = { ...free, settings: { ...settings, quietHours }, log, now };
            const ruling = mayNudge(asked, state);
            if (ruling === 'may' || ruling.until === undefined) return;
            expect(ruling.until).toBeGreaterThan(now);
            const { until } = ruling;
            for (const part of parts) {
              const meanwhile = now + Math.floor(((until - now) * part) / 1000);
              expect(mayNudge(asked, { ...state, now: meanwhile })).not.toBe('may');
            }
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
