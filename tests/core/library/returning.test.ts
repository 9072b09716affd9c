import { array, constantFrom, integer, nat, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMoments } from '../../../core/favourite';
import { planBegins } from '../../../core/library/plan';
import { afterReturn, lastReturn, nextReturn, returnsAs } from '../../../core/library/returning';
import { always } from '../../fixtures/always';
import { day } from '../../fixtures/days';
import { favouriteOf } from '../../fixtures/favourites';
import { clockOf, inZone, zones } from '../../fixtures/time-zones';

const zone = constantFrom(...zones);
const minute = 60_000;
const at = integer({ min: Date.UTC(2009, 0) / minute, max: Date.UTC(2032, 0) / minute }).map(
  (minutes) => minutes * minute,
);
const noon = (date: string) => new Date(`${date}T12:00`).getTime();

/** The date on the calendar so many days later, as the wall would name it. */
function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * day).toISOString().slice(0, 10);
}

test('a favourite comes back after 2, 7, 21, 60 and 180 days, then every 180', () => {
  let favourite = favouriteOf(1, { returnsAt: nextReturn(noon('2026-01-01'), 0) });
  const days: number[] = [];
  let from = noon('2026-01-01');
  for (let time = 0; time < 7; time += 1) {
    const now = favourite.returnsAt ?? 0;
    expect(returnsAs(favourite, now - 1)).toBeUndefined();
    expect(returnsAs(favourite, now)).toBe('favourite');
    days.push(Math.round((now - new Date(from).setHours(0)) / day));
    favourite = afterReturn(favourite, now + 12 * 60 * minute);
    from = now;
  }
  expect(days).toEqual([2, 7, 21, 60, 180, 180, 180]);
});

describe('in every time zone', () => {
  test('it comes with the first minute of a local day, so many days on', () => {
    always(
      property(zone, at, nat(8), (zone, at, times) => {
        const returnsAt = inZone(zone, () => nextReturn(at, times));
        const days = [2, 7, 21, 60, 180][times] ?? 180;
        const date = dateAfter(clockOf(zone, at).date, days);

        // A day that a zone leaves out is the one after it.
        expect(clockOf(zone, returnsAt).date >= date).toBe(true);
        expect(clockOf(zone, returnsAt - 1).date < date).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('told once or twice, a return moves it on once, and changes nothing the reader wrote', () => {
    always(
      property(zone, at, nat(6), integer({ min: -400, max: 400 }), (zone, now, times, days) => {
        inZone(zone, () => {
          const returnsAt = now + days * day;
          const favourite = favouriteOf(1, { returnsAt, timesReturned: times });
          const after = afterReturn(favourite, now);

          if (returnsAs(favourite, now) === undefined) expect(after).toBe(favourite);
          else expect(after.timesReturned).toBe(times + 1);
          expect(returnsAs(after, now)).toBeUndefined();
          expect(afterReturn(after, now)).toBe(after);
          expect({ ...after, returnsAt: 0, timesReturned: 0 }).toEqual({
            ...favourite,
            returnsAt: 0,
            timesReturned: 0,
          });
        });
      }),
    );
  });
});

describe('a clock that jumps', () => {
  test('never keeps a favourite away for longer than the longest interval and a day', () => {
    const jump = oneof(integer({ min: -4000, max: 4000 }), integer({ min: -2, max: 2 }));
    always(
      property(zone, at, array(jump, { maxLength: 6 }), (zone, start, jumps) => {
        inZone(zone, () => {
          let now = start;
          let favourite = favouriteOf(1, { returnsAt: nextReturn(start, 0) });
          for (const days of jumps) {
            now = Math.max(0, now + days * day);
            favourite = afterReturn(favourite, now);
            expect(returnsAs(favourite, now)).toBeUndefined();
          }
          expect(returnsAs(favourite, lastReturn(now))).toBe('favourite');
        });
      }),
    );
  });

  test('set back by years, it does not wait for years', () => {
    const ahead = afterReturn(favouriteOf(1, { returnsAt: 0 }), noon('2031-05-01'));

    expect(returnsAs(ahead, noon('2031-05-02'))).toBeUndefined();
    expect(returnsAs(ahead, noon('2026-05-02'))).toBe('favourite');
    expect(afterReturn(ahead, noon('2026-05-02')).returnsAt).toBeLessThan(noon('2026-06-01'));
  });
});

test('what an older Flyleaf saved is due; what lies in the trash never is', () => {
  expect(returnsAs(favouriteOf(1), noon('2026-05-02'))).toBe('favourite');
  const removed = favouriteOf(1, { removedAt: 1, returnsAt: 1 });
  expect(returnsAs(removed, noon('2026-05-02'))).toBeUndefined();
  expect(afterReturn(removed, noon('2026-05-02'))).toBe(removed);
});

describe('with a plan', () => {
  const plan = record({ moment: constantFrom(...planMoments), madeAt: at }).map((made) => ({
    when: 'dinner is ready',
    will: 'put the phone away',
    ...made,
  }));

  test('it comes once, at the moment, within 14 days; then the favourite goes on as it was', () => {
    always(
      property(zone, plan, nat(3), nat(30 * 24), (zone, plan, times, hours) => {
        inZone(zone, () => {
          const begins = planBegins(plan);
          const now = begins + hours * 60 * minute;
          const favourite = favouriteOf(1, { plan, returnsAt: begins, timesReturned: times });
          const as = returnsAs(favourite, now);
          const after = afterReturn(favourite, now);

          expect(returnsAs(favourite, begins)).toBe('plan');
          expect(returnsAs(favourite, begins - 1)).toBeUndefined();
          expect(returnsAs(after, now)).toBeUndefined();
          expect(afterReturn(after, now)).toBe(after);
          if (hours < 13 * 24) {
            expect(as).not.toBe('favourite');
            expect(after).toMatchObject({ plan: { ...plan, cameAt: now }, timesReturned: times });
          }
          // It was missed for too long: the plan stays to be read, the favourite comes as itself.
          if (hours > 15 * 24) {
            expect(as).toBe('favourite');
            expect(after).toMatchObject({ plan, timesReturned: times + 1 });
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  test('made while the clock was ahead, it comes at its moment all the same', () => {
    const madeAt = noon('2031-05-01');
    const ahead = { when: 'a', will: 'b', moment: 'evening' as const, madeAt };
    const favourite = favouriteOf(1, { plan: ahead, returnsAt: planBegins(ahead) });

    expect(returnsAs(favourite, noon('2026-05-02'))).toBeUndefined();
    expect(returnsAs(favourite, new Date('2026-05-02T18:00').getTime())).toBe('plan');
  });
});
