import { constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentsAt, nextTurnOfDay } from '../../../core/deal/moments';
import { always } from '../../fixtures/always';
import { clockOf, inZone, zones } from '../../fixtures/time-zones';

const zone = constantFrom(...zones);
const minute = 60_000;
const at = integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2032, 0) / minute }).map(
  (minutes) => minutes * minute,
);
const on = (date: string) => new Date(date).getTime();

test.each([
  ['2026-11-23T05:00', ['morning']],
  ['2026-11-23T09:00', ['morning', 'workday']],
  ['2026-11-23T11:00', ['workday']],
  ['2026-11-23T17:00', ['evening']],
  ['2026-11-23T22:00', ['night']],
  ['2026-11-24T04:59', ['night']],
  ['2026-11-22T09:00', ['morning', 'weekend']],
  ['2026-11-22T12:00', ['weekend']],
  ['2026-11-21T21:59', ['evening', 'weekend']],
])('%s is %j', (date, moments) => {
  expect(momentsAt(on(date))).toEqual(moments);
});

describe('in every time zone', () => {
  test('the moments are those of the clock on the wall', () => {
    always(
      property(zone, at, (zone, at) => {
        const { hour, weekday } = clockOf(zone, at);
        const holds = new Set(inZone(zone, () => momentsAt(at)));
        const weekend = weekday === 'Sat' || weekday === 'Sun';

        expect(holds.has('morning')).toBe(hour >= 5 && hour < 11);
        expect(holds.has('evening')).toBe(hour >= 17 && hour < 22);
        expect(holds.has('night')).toBe(hour >= 22 || hour < 5);
        expect(holds.has('weekend')).toBe(weekend);
        expect(holds.has('workday')).toBe(!weekend && hour >= 9 && hour < 17);
      }),
    );
  });

  test('the next turn of the day lies ahead, and nothing turns before it', () => {
    always(
      property(zone, at, integer({ min: 0, max: 99 }), (zone, at, percent) => {
        inZone(zone, () => {
          const turn = nextTurnOfDay(at);
          const between = at + Math.floor(((turn - at) * percent) / 100);

          expect(turn).toBeGreaterThan(at);
          expect(momentsAt(between)).toEqual(momentsAt(at));
        });
      }),
      { numRuns: 1000 },
    );
  });
});
