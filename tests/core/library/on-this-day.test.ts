import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysToLookBackOn } from '../../../core/library/on-this-day';
import { clockOf, inZone, zones } from '../../fixtures/time-zones';

/** The days as the clock on the wall names them, first and last. */
function daysOn(date: string, zone = 'UTC'): string[] {
  return inZone(zone, () =>
    daysToLookBackOn(new Date(`${date}T12:00`).getTime()).map(([start, end]) => {
      const [first, last] = [clockOf(zone, start).date, clockOf(zone, end - 1).date];
      return first === last ? first : `${first} to ${last}`;
    }),
  );
}

test('this day a month ago, half a year ago, and in every earlier year since 2000', () => {
  const days = daysOn('2026-11-22');
  expect(days.slice(0, 4)).toEqual(['2026-10-22', '2026-05-22', '2025-11-22', '2024-11-22']);
  expect(days).toHaveLength(2 + 26);
  expect(days.at(-1)).toBe('2000-11-22');
});

test('in January, a month ago lies in the year before', () => {
  expect(daysOn('2026-01-05').slice(0, 2)).toEqual(['2025-12-05', '2025-07-05']);
});

test('29 February is looked back on in every year', () => {
  const leap = daysOn('2028-02-29');
  expect(leap).toContain('2024-02-29');
  expect(leap).toContain('2027-02-28');
  expect(daysOn('2027-02-28')).toContain('2024-02-28 to 2024-02-29');
  expect(daysOn('2028-02-28')).toContain('2024-02-28');
});

test('a day that the other month lacks falls on its last, and comes back on the last of a shorter one', () => {
  expect(daysOn('2026-03-31').slice(0, 2)).toEqual(['2026-02-28', '2025-09-30']);
  expect(daysOn('2026-04-30')[0]).toBe('2026-03-30 to 2026-03-31');
});

test('a day that the calendar left out is not looked back on', () => {
  // Apia had no 30 December 2011.
  const spans = inZone('Pacific/Apia', () =>
    daysToLookBackOn(new Date('2025-12-30T12:00').getTime()),
  );
  expect(spans.filter(([start, end]) => start >= end)).toEqual([]);
});

describe.each(zones)('in %s', (zone) => {
  test('every span is whole days, and no two overlap', () => {
    inZone(zone, () =>
      fc.assert(
        fc.property(
          fc.date({
            min: new Date('2003-01-01'),
            max: new Date('2090-01-01'),
            noInvalidDate: true,
          }),
          (day) => {
            const spans = daysToLookBackOn(day.getTime());
            let before = day.getTime() - 24 * 60 * 60 * 1000;
            for (const [start, end] of spans) {
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(before);
              before = start;
              expect(clockOf(zone, start).date).not.toBe(clockOf(zone, start - 1).date);
              expect(clockOf(zone, end).date).not.toBe(clockOf(zone, end - 1).date);
            }
          },
        ),
      ),
    );
  });
});
