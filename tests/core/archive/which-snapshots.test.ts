import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSnapshotDue,
  keptSnapshots,
  type SnapshotAge,
  whichSnapshots,
} from '../../../core/archive/which-snapshots';
import { dayNumber } from '../../../core/local-day';
import { always } from '../../fixtures/always';
import { inZone, zones } from '../../fixtures/time-zones';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const start = new Date('2026-11-23T12:00').getTime();

const snapshot = fc.record({
  takenAt: fc.integer({ min: start - 200 * day, max: start + 40 * day }),
  kind: fc.constantFrom<SnapshotAge['kind']>('daily', 'weekly', 'before'),
});
const snapshots = fc.uniqueArray(snapshot, { selector: ({ takenAt }) => takenAt, maxLength: 60 });

const count = (kept: readonly SnapshotAge[], kind: SnapshotAge['kind']) =>
  kept.filter((each) => each.kind === kind).length;
const times = (kept: readonly SnapshotAge[]) => kept.map(({ takenAt }) => takenAt);

/** A snapshot a day as the daily work takes them: when one is due, and then those that may go are dropped. */
function liveThrough(clock: readonly number[]): SnapshotAge[] {
  let kept: SnapshotAge[] = [];
  for (const now of clock) {
    if (isSnapshotDue(kept, now)) kept.push({ takenAt: now, kind: 'daily' });
    kept = whichSnapshots(kept, now);
  }
  return kept;
}

describe('of any snapshots', () => {
  test('never more are kept than of each kind', () => {
    always(
      fc.property(snapshots, (all) => {
        const kept = whichSnapshots(all, start);
        for (const kind of ['daily', 'weekly', 'before'] as const) {
          expect(count(kept, kind)).toBeLessThanOrEqual(keptSnapshots[kind]);
        }
      }),
    );
  });

  test('all that is kept was there, and once', () => {
    always(
      fc.property(snapshots, (all) => {
        const kept = times(whichSnapshots(all, start));
        expect(new Set(kept).size).toBe(kept.length);
        expect(times(all)).toEqual(expect.arrayContaining(kept));
      }),
    );
  });

  test('the newest stays, but for those dated ahead of the clock', () => {
    always(
      fc.property(snapshots, (all) => {
        const regular = all.filter(({ kind, takenAt }) => kind !== 'before' && takenAt <= start);
        fc.pre(regular.length > 0);
        expect(times(whichSnapshots(all, start))).toContain(Math.max(...times(regular)));
      }),
    );
  });

  test('choosing again changes nothing', () => {
    always(
      fc.property(snapshots, (all) => {
        const kept = whichSnapshots(all, start);
        expect(whichSnapshots(kept, start)).toEqual(kept);
      }),
    );
  });

  test('as many are kept as there is room for', () => {
    always(
      fc.property(snapshots, (all) => {
        const regular = all.filter(({ kind }) => kind !== 'before');
        const days = new Set(regular.map(({ takenAt }) => dayNumber(takenAt))).size;
        expect(count(whichSnapshots(all, start), 'daily')).toBe(
          Math.min(days, keptSnapshots.daily),
        );
      }),
    );
  });
});

describe('day after day', () => {
  test.each(zones)('the last week and four weeks before it are there, in %s', (zone) => {
    inZone(zone, () => {
      always(
        fc.property(
          fc.integer({ min: 0, max: 700 }),
          fc.integer({ min: 50, max: 90 }),
          (from, days) => {
            const clock = Array.from(
              { length: days * 2 },
              (_, half) => start + from * day + half * 12 * hour,
            );
            const kept = liveThrough(clock);
            const now = clock.at(-1) ?? 0;

            expect([count(kept, 'daily'), count(kept, 'weekly')]).toEqual([7, 4]);
            const oldest = (now - Math.min(...times(kept))) / day;
            expect(oldest).toBeGreaterThan(27);
            expect(oldest).toBeLessThan(43);
            const ages = times(kept).toSorted((one, other) => other - one);
            for (const [index, at] of ages.slice(1).entries()) {
              expect((ages[index] ?? 0) - at).toBeLessThan(9 * day);
            }
          },
        ),
        { numRuns: 20 },
      );
    });
  });

  test('the clock may leap: one of each day, and the last seven days have theirs', () => {
    const leaps = fc.array(fc.constantFrom(-25 * hour, 25 * hour, 400 * day), { maxLength: 6 });
    always(
      fc.property(leaps, (wrong) => {
        const clock = wrong.flatMap((leap, index) => [
          start + index * day,
          start + index * day + leap,
        ]);
        const after = Array.from(
          { length: 10 },
          (_, index) => start + (wrong.length + index) * day,
        );
        const kept = liveThrough([...clock, ...after]);

        for (const now of after.slice(-5))
          expect(times(kept).map(dayNumber)).toContain(dayNumber(now));
        const days = times(kept).map(dayNumber);
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });
});

describe('one taken before a restore', () => {
  test('stays for seven days, the last two of them', () => {
    const taken = [1, 2, 3, 8].map((ago) => ({
      takenAt: start - ago * day,
      kind: 'before' as const,
    }));
    expect(whichSnapshots(taken, start)).toEqual(taken.slice(0, 2));
    expect(whichSnapshots(taken.slice(2), start)).toEqual(taken.slice(2, 3));
  });

  test('does not stand for the snapshot of its day', () => {
    expect(isSnapshotDue([{ takenAt: start, kind: 'before' }], start)).toBe(true);
    expect(isSnapshotDue([{ takenAt: start, kind: 'daily' }], start)).toBe(false);
  });
});
