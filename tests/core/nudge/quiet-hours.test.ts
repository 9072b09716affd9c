import { constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginOfDay, dayNumber } from '../../../core/local-day';
import { beginOfTomorrow, isQuiet } from '../../../core/nudge/quiet-hours';
import { always } from '../../fixtures/always';
import { clockOf, inZone, zones } from '../../fixtures/time-zones';

const minute = 60_000;
const hour = 60 * minute;
const zone = constantFrom(...zones);
const time = integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2032, 0) / minute }).map(
  (minutes) => minutes * minute,
);
const minuteOfDay = integer({ min: 0, max: 1439 });
const hours = record({ from: minuteOfDay, to: minuteOfDay });

const minutesOf = (zone: string, at: number) => {
  const clock = clockOf(zone, at);
  return clock.hour * 60 + clock.minute;
};

/** Going round the clock from `from`, `to` is reached later than what the clock shows. */
function isWithin({ from, to }: { from: number; to: number }, shown: number): boolean {
  return (shown - from + 1440) % 1440 < (to - from + 1440) % 1440;
}

describe('it is quiet', () => {
  test('between the two times of the clock on the wall, in every zone and across DST', () => {
    always(
      property(zone, hours, time, (zone, hours, now) => {
        const quiet = inZone(zone, () => isQuiet(hours, now));
        expect(quiet).toBe(isWithin(hours, minutesOf(zone, now)));
      }),
      { numRuns: 1000 },
    );
  });

  test('across midnight by default', () => {
    const quietAt = (clock: string) =>
      isQuiet({ from: 22 * 60, to: 8 * 60 }, new Date(`2026-11-22T${clock}`).getTime());
    expect(['21:59', '22:00', '00:00', '07:59', '08:00'].map(quietAt)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('tomorrow', () => {
  test('begins later than now, within two days, with the end of the quiet hours', () => {
    always(
      property(zone, hours, time, (zone, hours, now) => {
        const begin = inZone(zone, () => beginOfTomorrow(hours, now));
        expect(begin).toBeGreaterThan(now);
        expect(begin - now).toBeLessThanOrEqual(3 * 24 * hour);
        const wanted = hours.from === hours.to ? 8 * 60 : hours.to;
        // Where DST leaves that time out, it is up to an hour later; at midnight, another day.
        expect([0, 30, 60]).toContain((minutesOf(zone, begin) - wanted + 1440) % 1440);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the morning that comes, for whoever is still up', () => {
    const quiet = { from: 22 * 60, to: 8 * 60 };
    const from = (now: string) => new Date(beginOfTomorrow(quiet, new Date(now).getTime()));
    expect(from('2026-11-22T21:00')).toEqual(new Date('2026-11-23T08:00'));
    expect(from('2026-11-23T01:00')).toEqual(new Date('2026-11-23T08:00'));
    expect(from('2026-11-23T07:00')).toEqual(new Date('2026-11-24T08:00'));
  });
});

test('days are numbered one after another and begin where the date changes', () => {
  always(
    property(zone, time, (zone, now) => {
      const { begin, next, day } = inZone(zone, () => {
        const day = dayNumber(now);
        return { day, begin: beginOfDay(day), next: beginOfDay(day + 1) };
      });
      expect(begin).toBeLessThanOrEqual(now);
      expect(next).toBeGreaterThan(now);
      expect(new Date(day * 24 * hour).toISOString().slice(0, 10)).toBe(clockOf(zone, now).date);
      expect(clockOf(zone, begin - minute).date).not.toBe(clockOf(zone, now).date);
    }),
    { numRuns: 1000 },
  );
});
