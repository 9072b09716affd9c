import { constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentsAt } from '../../../core/deal/moments';
import { type PlanMoment, planMoments } from '../../../core/favourite';
import { isPlanDue, isPlanOpen, momentBegins, momentEnds } from '../../../core/library/plan';
import { always } from '../../fixtures/always';
import { hour } from '../../fixtures/days';
import { clockOf, inZone, zones } from '../../fixtures/time-zones';

const minute = 60_000;
const at = integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2032, 0) / minute }).map(
  (minutes) => minutes * minute,
);
/** As the reader’s quiet hours may tell it. */
const ownDay = record({
  morning: integer({ min: 180, max: 659 }),
  night: integer({ min: 1080, max: 1619 }).map((minutes) => minutes % 1440),
});
const on = (date: string) => new Date(date).getTime();

test.each<[PlanMoment, string, string]>([
  ['evening', '2026-11-23T09:00', '2026-11-23T17:00'],
  ['evening', '2026-11-23T17:00', '2026-11-24T17:00'],
  ['evening', '2026-11-23T20:59', '2026-11-24T17:00'],
  ['morning', '2026-11-23T04:59', '2026-11-23T05:00'],
  ['night', '2026-11-23T02:00', '2026-11-23T22:00'],
  ['night', '2026-11-23T23:00', '2026-11-24T22:00'],
  ['workday', '2026-11-20T18:00', '2026-11-23T09:00'],
  ['weekend', '2026-11-22T12:00', '2026-11-28T00:00'],
  ['weekend', '2026-11-27T23:59', '2026-11-28T00:00'],
])('%s begins after %s at %s', (moment, after, begins) => {
  expect(momentBegins(moment, on(after))).toBe(on(begins));
});

describe('in every time zone', () => {
  test('the beginning is the first one after that time, and the moment holds from then on', () => {
    always(
      property(
        constantFrom(...zones),
        constantFrom(...planMoments),
        at,
        option(ownDay, { nil: undefined }),
        (zone, moment, after, day) =>
          inZone(zone, () => {
            const begins = momentBegins(moment, after, day);
            expect(begins).toBeGreaterThan(after);
            expect(momentsAt(begins, day)).toContain(moment);
            expect(momentsAt(begins - 1, day)).not.toContain(moment);

            // Whoever looks every half hour sees no other beginning in between.
            let held = momentsAt(after, day).includes(moment);
            for (let time = after; time < begins; time += hour / 2) {
              const holds = momentsAt(time, day).includes(moment);
              expect(holds && !held).toBe(false);
              held = holds;
            }
          }),
      ),
      { numRuns: 300 },
    );
  });

  test('the clock on the wall shows the hour at which it begins', () => {
    const hours = { morning: 5, workday: 9, evening: 17, night: 22, weekend: 0 };
    always(
      property(constantFrom(...zones), constantFrom(...planMoments), at, (zone, moment, after) => {
        const clock = clockOf(
          zone,
          inZone(zone, () => momentBegins(moment, after)),
        );
        // Where midnight is left out, the day begins at one.
        expect(clock.hour === hours[moment] || (moment === 'weekend' && clock.hour === 1)).toBe(
          true,
        );
        expect(clock.minute).toBe(0);
      }),
    );
  });
});

test('a plan for the evening, made in the evening, waits for the next one, and again when that is missed', () => {
  const plan = {
    when: 'dinner is ready',
    will: 'put the phone away',
    moment: 'evening' as const,
    madeAt: on('2026-11-23T19:00'),
  };
  const due = (date: string) => isPlanDue(plan, on(date));

  expect(due('2026-11-23T21:00')).toBe(false);
  expect(due('2026-11-24T16:59')).toBe(false);
  expect(due('2026-11-24T17:00')).toBe(true);
  expect(due('2026-11-25T12:00')).toBe(false);
  expect(due('2026-11-25T18:00')).toBe(true);
  expect(isPlanOpen(plan, on('2026-12-07T23:59'))).toBe(true);
  expect(isPlanOpen(plan, on('2026-12-08T00:00'))).toBe(false);
  expect(isPlanOpen({ ...plan, cameAt: 1 }, on('2026-11-24T18:00'))).toBe(false);
});

test('a plan that a file dates beyond all dates is not open, and looking at it ends', () => {
  const plan = { when: 'a', will: 'b', moment: 'night' as const, madeAt: 8.64e15 };

  expect(momentBegins('night', 8.64e15)).toBeNaN();
  expect(isPlanOpen(plan, on('2026-11-23T12:00'))).toBe(false);
});

test('a moment ends where it does not hold any more, be it the next day', () => {
  expect(momentEnds('evening', on('2026-11-23T19:00'))).toBe(on('2026-11-23T22:00'));
  expect(momentEnds('night', on('2026-11-23T23:00'))).toBe(on('2026-11-24T05:00'));
  expect(momentEnds('weekend', on('2026-11-21T10:00'))).toBe(on('2026-11-23T00:00'));
});
