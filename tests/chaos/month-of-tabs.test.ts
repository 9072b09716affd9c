import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play } from '../../core/deal/play';
import { cardOf, handOf } from '../fixtures/hand';
import { clockOf, inZone, zones } from '../fixtures/time-zones';
import { seed } from './dice';
import { inFull, patience, tell } from './how-often';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From UTC−12 to UTC+14, and those whose clocks change. */
const everywhere = [
  'Etc/GMT+12',
  'Pacific/Kiritimati',
  ...(inFull ? [-11, -9, -7, -5, -3, -1, 1, 3, 5, 7, 9, 11, 13] : [-9, 9]).map(
    (ahead) => `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`,
  ),
  ...zones,
];

/** Months in which clocks are changed in the one half of the world and in the other. */
const starts = ['2026-03-01', '2026-04-01', '2026-10-01', '2026-11-01'].map(Date.parse);

/** Tabs, each some minutes after the last, under a clock that is now right, now wrong by so much. */
const someTabs = fc.array(
  fc.record({
    after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 90, max: 1500 })),
    wrong: fc.constantFrom(0, 0, 0, -25 * hour, 25 * hour),
  }),
  { minLength: 20, maxLength: 80 },
);

test('under “once a day” no local day brings two, wherever and however the clock is moved', {
  timeout: patience,
}, () => {
  let months = 0;
  for (const zone of everywhere) {
    inZone(zone, () => {
      const month = fc.tuple(
        fc.constantFrom(...starts),
        fc.constantFrom(0, 5 * 60, 23 * 60 + 30),
        someTabs,
      );
      fc.assert(
        fc.property(month, ([start, at, tabs]) => {
          months += 1;
          playMonth(zone, start, at, tabs);
        }),
        { numRuns: inFull ? 1000 : 40, seed },
      );
    });
  }
  tell('months of tabs', { months, zones: everywhere.length, 'days with two': 0 });
});

function playMonth(
  zone: string,
  start: number,
  at: number,
  tabs: readonly { after: number; wrong: number }[],
): void {
  const next = Array.from({ length: tabs.length + 2 }, (_, number) => cardOf(number + 1));
  let hand = handOf({ next, arrival: { cadence: { kind: 'daily', at } } });
  const arrivedOn: string[] = [];
  let time = start;
  let lastArrival = 0;
  for (const { after, wrong } of tabs) {
    time += after * minute;
    const now = time + wrong;
    const played = play(hand, now);
    hand = played.hand;
    if (played.show === 'card' && played.arrived) {
      arrivedOn.push(dayOf(zone, now, at));
      lastArrival = now;
    }
    // Three days on at the latest, whatever the clock went through, a new tab has a new insight.
    expect(now - lastArrival, `${zone}, ${new Date(now)}`).toBeLessThan(3 * day);
  }
  expect(new Set(arrivedOn).size, `${zone}: ${arrivedOn.join()}`).toBe(arrivedOn.length);
}

/** The calendar day on the wall, or the one before while the hour has not come. */
function dayOf(zone: string, now: number, at: number): string {
  const { date, hour: hours, minute: minutes } = clockOf(zone, now);
  if (hours * 60 + minutes >= at) return date;
  return new Date(Date.parse(date) - day).toISOString().slice(0, 10);
}
