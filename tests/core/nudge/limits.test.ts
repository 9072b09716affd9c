import {
  array,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowances } from '../../../core/nudge/level';
import { levels, outcomes, ways } from '../../../core/nudge/nudge';
import { always } from '../../fixtures/always';
import { type Event, liveThrough, type Seen } from '../../fixtures/nudged-reader';
import { clockOf, zones } from '../../fixtures/time-zones';

const minute = 60_000;
const day = 24 * 60 * minute;

const minuteOfDay = integer({ min: 0, max: 1439 });
const way = constantFrom(...ways);
const often = {
  weight: 6,
  arbitrary: record({
    kind: constant('occasion' as const),
    way,
    hinders: oneof(
      { weight: 9, arbitrary: constant('nothing' as const) },
      constantFrom('audible' as const, 'typing' as const, 'fullscreen' as const),
    ),
  }),
};
const passing = {
  weight: 5,
  arbitrary: record({
    kind: constant('time' as const),
    passes: oneof(integer({ min: 0, max: 90 }), integer({ min: 0, max: 1500 })),
  }),
};
const event = oneof(
  often,
  passing,
  record({ kind: constant('clock' as const), leaps: integer({ min: -5000, max: 5000 }) }),
  record({ kind: constant('travel' as const), zone: constantFrom(...zones) }),
  record({
    kind: constant('settings' as const),
    change: oneof(
      record({ nudges: constantFrom(...levels) }),
      record({ nudges: constant('often' as const) }),
      record({ badge: boolean(), pageCard: boolean(), notification: boolean() }),
      record({ quietHours: record({ from: minuteOfDay, to: minuteOfDay }) }),
      record({ pause: constantFrom(null, 'untilResumed' as const) }),
      record({ pause: constant(null), snoozedUntil: constant(null) }),
    ),
  }),
  record({ kind: constant('snooze' as const), lasts: integer({ min: 1, max: 600 }) }),
  {
    weight: 3,
    arbitrary: record({
      kind: constant('answer' as const),
      outcome: constantFrom(...outcomes),
    }),
  },
  record({ kind: constant('restart' as const) }),
);
const life = array<Event>(event as never, { minLength: 1, maxLength: 400, size: 'max' });
const start = integer({ min: Date.UTC(2015, 0) / minute, max: Date.UTC(2030, 0) / minute }).map(
  (minutes) => minutes * minute,
);

const allowed = ({ settings: { nudges } }: Seen) => {
  if (nudges === 'off') throw new Error('A nudge came while they were off');
  return allowances[nudges];
};

/** For each nudge that came, those before it. */
function eachOf(events: readonly Event[], at: number) {
  const seen = liveThrough(events, at);
  return seen.map((one, index) => ({ one, before: seen.slice(0, index) }));
}

const runs = { numRuns: 300 };

describe('whatever happens,', () => {
  test('no two nudges are closer than the gap, whichever way the clock leapt', () => {
    always(
      property(life, start, (events, at) => {
        for (const { one, before } of eachOf(events, at)) {
          const { gap } = allowed(one);
          for (const other of before) {
            expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(gap);
            if (other.way !== one.way) continue;
            expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(gap / one.rate);
          }
        }
      }),
      runs,
    );
  });

  test('no day has more than it may, by the date there and by the date here', () => {
    always(
      property(life, start, (events, at) => {
        for (const { one, before } of eachOf(events, at)) {
          const { perDay, ways } = allowed(one);
          const dates: ((seen: Seen) => string)[] = [
            ({ date }) => date,
            (seen) => clockOf(one.zone, seen.at).date,
          ];
          for (const dateOf of dates) {
            const today = before.filter((other) => dateOf(other) === one.date);
            expect(today.length).toBeLessThan(perDay);
            const sameWay = today.filter(({ way }) => way === one.way);
            expect(sameWay.length).toBeLessThan(ways[one.way]);
            if (one.rate < 1) {
              expect(sameWay.length + 1).toBeLessThanOrEqual(Math.max(1, ways[one.way] * one.rate));
            }
          }
        }
      }),
      runs,
    );
  });

  test('none comes in the quiet hours, while put off, unwanted, or at a bad time', () => {
    always(
      property(life, start, (events, at) => {
        for (const { at: now, zone, settings, way, hinders } of liveThrough(events, at)) {
          const {
            quietHours: { from, to },
            pause,
            snoozedUntil,
          } = settings;
          const clock = clockOf(zone, now);
          const sinceFrom = (clock.hour * 60 + clock.minute - from + 1440) % 1440;
          expect(sinceFrom).toBeGreaterThanOrEqual((to - from + 1440) % 1440);
          expect(pause).toBe(null);
          expect(snoozedUntil ?? 0).toBeLessThanOrEqual(now);
          expect(settings.nudges).not.toBe('off');
          expect(settings[way === 'page' ? 'pageCard' : way]).toBe(true);
          expect(hinders).toBe('nothing');
        }
      }),
      runs,
    );
  });
});

test('a way at the lowest rate comes as seldom as that, and does come', () => {
  const ignoring = new Array<Event>(40 * 48).fill({ kind: 'time', passes: 30 });
  const events = ignoring.flatMap((passing): Event[] => [
    passing,
    { kind: 'occasion', way: 'notification', hinders: 'nothing' },
  ]);
  const settings = { kind: 'settings' as const, change: { nudges: 'sometimes' as const } };
  const seen = liveThrough([settings, ...events, ...events, ...events], Date.UTC(2026, 0));

  const gaps = seen
    .slice(1, 16)
    .map(({ at }, index) => Math.round((at - (seen[index]?.at ?? 0)) / day));
  expect(gaps).toEqual([1, 1, 2, 2, 2, 4, 4, 4, 8, 8, 8, 16, 16, 16, 16]);
});
