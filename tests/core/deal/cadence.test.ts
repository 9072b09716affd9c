import { constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arrival,
  type Cadence,
  isDue,
  isPaused,
  minute,
  nextArrival,
  tomorrow,
} from '../../../core/deal/cadence';
import { always } from '../../fixtures/always';
import { clockOf, inZone, zones } from '../../fixtures/time-zones';

const hour = 60 * minute;
const day = 24 * hour;
const now = new Date('2026-11-22T12:00').getTime();

const zone = constantFrom(...zones);
const time = integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2032, 0) / minute }).map(
  (minutes) => minutes * minute,
);
const minuteOfDay = integer({ min: 0, max: 24 * 60 - 1 });

function arrivalUnder(cadence: Cadence, more: Partial<Arrival> = {}): Arrival {
  return { cadence, pause: null, pinned: false, arrivedAt: now, tabs: 1, ...more };
}

describe('a new insight is due', () => {
  test('on every tab', () => {
    expect(isDue(arrivalUnder({ kind: 'everyTab' }), now)).toBe(true);
  });

  test('on every third tab', () => {
    const due = (tabs: number) => isDue(arrivalUnder({ kind: 'tabs', count: 3 }, { tabs }), now);

    expect([1, 2, 3, 4].map(due)).toEqual([false, false, true, true]);
  });

  test('twenty minutes after the last', () => {
    const arrival = arrivalUnder({ kind: 'interval', minutes: 20 });

    expect(isDue(arrival, now + 20 * minute - 1)).toBe(false);
    expect(isDue(arrival, now + 20 * minute)).toBe(true);
  });

  test('under every cadence when none has ever arrived', () => {
    const cadences: Cadence[] = [
      { kind: 'everyTab' },
      { kind: 'interval', minutes: 7 * 24 * 60 },
      { kind: 'daily', at: 0 },
    ];

    expect(cadences.map((cadence) => isDue(arrivalUnder(cadence, { arrivedAt: 0 }), now))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('after a clock was set back, for what it said before was wrong', () => {
    const interval = arrivalUnder({ kind: 'interval', minutes: 20 });
    const daily = arrivalUnder({ kind: 'daily', at: 0 });

    expect(isDue(interval, now - minute)).toBe(true);
    expect(isDue(daily, now - 30 * day)).toBe(true);
  });

  test('but never twice in a day because the clock went back a little', () => {
    const daily = arrivalUnder({ kind: 'daily', at: 7 * 60 });

    expect(isDue(daily, now - hour)).toBe(false);
    expect(isDue(daily, now - day)).toBe(false);
  });

  test('neither while pinned nor while paused', () => {
    const everyTab: Cadence = { kind: 'everyTab' };
    const until = now + hour;

    expect(isDue(arrivalUnder(everyTab, { pinned: true }), now)).toBe(false);
    expect(isDue(arrivalUnder(everyTab, { pause: 'untilResumed' }), now + 900 * day)).toBe(false);
    expect(isDue(arrivalUnder(everyTab, { pause: { until } }), until - 1)).toBe(false);
    expect(isDue(arrivalUnder(everyTab, { pause: { until } }), until)).toBe(true);
    expect(isPaused(null, now)).toBe(false);
  });
});

/** The reader's day, begun at `start`, read from the clock on the wall. */
function dayBegun(zone: string, at: number, start: number): string {
  const shown = clockOf(zone, at);
  const early = shown.hour * 60 + shown.minute < start;
  const midnight = Date.parse(`${shown.date}T00:00Z`);
  return new Date(midnight - (early ? day : 0)).toISOString().slice(0, 10);
}

describe('once a day', () => {
  test('at most one insight arrives in a local day, and one in each day with a tab', () => {
    const steps = integer({ min: 1, max: 40 * 60 });

    always(
      property(zone, time, minuteOfDay, steps, (zone, start, at, step) => {
        let arrival = arrivalUnder({ kind: 'daily', at }, { arrivedAt: 0 });
        const arrived: string[] = [];
        const opened = new Set<string>();
        inZone(zone, () => {
          for (let tab = 0; tab < 60; tab += 1) {
            const now = start + tab * step * minute;
            opened.add(dayBegun(zone, now, at));
            if (!isDue(arrival, now)) continue;
            arrival = { ...arrival, arrivedAt: now };
            arrived.push(dayBegun(zone, now, at));
          }
        });

        expect(arrived).toEqual([...opened]);
      }),
      { numRuns: 300 },
    );
  });

  test('a journey through time zones brings no second one on the same date', () => {
    always(
      property(zone, zone, time, integer({ min: 0, max: 20 }), (from, to, at, hours) => {
        const cadence: Cadence = { kind: 'daily', at: 0 };
        const later = at + hours * hour;
        const due = inZone(to, () => isDue(arrivalUnder(cadence, { arrivedAt: at }), later));

        // Where the reader is now, both times are compared on the clock of that place.
        expect(due).toBe(clockOf(to, at).date !== clockOf(to, later).date);
        expect(inZone(from, () => isDue(arrivalUnder(cadence, { arrivedAt: at }), at))).toBe(false);
      }),
    );
  });
});

describe('the next arrival', () => {
  const sometime = integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 });
  const cadence = minuteOfDay.chain((at) =>
    constantFrom<Cadence>(
      { kind: 'daily', at },
      { kind: 'daily', at },
      { kind: 'interval', minutes: at + 1 },
    ),
  );

  test('is due when it says, and not before', () => {
    always(
      property(zone, time, cadence, sometime, integer({ min: 0, max: 99 }), (...given) => {
        const [zone, now, cadence, since, percent] = given;
        inZone(zone, () => {
          const arrival = arrivalUnder(cadence, { arrivedAt: now - since * minute });
          const next = nextArrival(arrival, now) ?? 0;
          const shift = offset(now) !== offset(next);

          expect(next).toBeGreaterThanOrEqual(now);
          expect(isDue(arrival, next)).toBe(true);
          const before = now + Math.floor(((next - now) * percent) / 100);
          if (before < next && !shift) expect(isDue(arrival, before)).toBe(false);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('is not told by the clock where tabs decide', () => {
    expect(nextArrival(arrivalUnder({ kind: 'everyTab' }), now)).toBeUndefined();
    expect(nextArrival(arrivalUnder({ kind: 'tabs', count: 3 }), now)).toBeUndefined();
  });

  test('does not heed a pin or a pause', () => {
    const daily = arrivalUnder({ kind: 'daily', at: 0 }, { arrivedAt: 0, pinned: true });

    expect(nextArrival({ ...daily, pause: 'untilResumed' }, now)).toBe(now);
  });
});

const offset = (at: number) => new Date(at).getTimezoneOffset();

test('tomorrow begins at five in the morning', () => {
  always(
    property(zone, time, (zone, now) => {
      const begins = inZone(zone, () => tomorrow(now));

      expect(begins).toBeGreaterThan(now);
      // Apia left out a whole day.
      expect(begins - now).toBeLessThanOrEqual(2 * day + hour);
      expect(clockOf(zone, begins)).toMatchObject({ hour: 5, minute: 0 });
    }),
  );
});
