import { constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginOfDay, dayName, dayNumber } from '../../core/local-day';
import { always } from '../fixtures/always';
import { inZone, zones } from '../fixtures/time-zones';

const hour = 3_600_000;
const time = integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) });
const zone = constantFrom(...zones);

describe('a day of the reader', () => {
  test('holds every time from its begin to that of the next, whatever DST does', () => {
    always(
      property(zone, time, (zone, now) => {
        const [begin, next, of] = inZone(zone, () => {
          const day = dayNumber(now);
          return [beginOfDay(day), beginOfDay(day + 1), dayNumber(beginOfDay(day)) - day] as const;
        });
        expect(begin).toBeLessThanOrEqual(now);
        expect(next).toBeGreaterThan(now);
        expect(next - begin).toBeLessThanOrEqual(25 * hour);
        expect(of).toBe(0);
      }),
    );
  });

  test('has a name of its own, and later days have later names', () => {
    always(
      property(zone, time, integer({ min: 0, max: 100 * hour }), (zone, at, later) => {
        inZone(zone, () => {
          const days = dayNumber(at + later) - dayNumber(at);
          const [name, other] = [dayName(at), dayName(at + later)];
          expect(name < other).toBe(days > 0);
          expect(name === other).toBe(days === 0);
        });
      }),
    );
    expect(dayName(new Date('2026-01-05T23:59').getTime())).toBe('2026-01-05');
  });

  test('has no begin where no dates are any more', () => {
    expect(beginOfDay(dayNumber(8.64e15) + 30)).toBeNaN();
    expect(beginOfDay(dayNumber(Number.NaN))).toBeNaN();
  });
});
