import { dayNumber } from '../local-day';

/** What is known of a snapshot without opening it. */
export interface SnapshotAge {
  /** Epoch milliseconds. */
  readonly takenAt: number;
  /** Of a day, of a week, or taken before a restore. */
  readonly kind: 'daily' | 'weekly' | 'before';
}

/** How many of each kind are kept. */
export const keptSnapshots = { daily: 7, weekly: 4, before: 2 } as const;

/** How long one taken before a restore is kept, in milliseconds. */
const beforeIsKept = 7 * 24 * 60 * 60 * 1000;

/**
 * The snapshots to keep, each with the kind that it is kept as; all others may go. The last 7 days
 * that have one keep theirs; of what is older, the first of each of the last 4 weeks stays.
 *
 * @param now epoch milliseconds. What was taken later than that was taken under a wrong clock, and
 * never drives out another.
 */
export function whichSnapshots<S extends SnapshotAge>(snapshots: readonly S[], now: number): S[] {
  const inOrder = newestFirst(snapshots, now);
  const regular = inOrder.filter(({ kind }) => kind !== 'before');
  const days = firstOfEach(regular, dayNumber);
  const daily = days.slice(0, keptSnapshots.daily);
  // Oldest first, so that a week keeps the one it had: a later one would never grow old enough.
  const weeks = firstOfEach(days.slice(keptSnapshots.daily).toReversed(), weekNumber);
  const weekly = newestFirst(weeks, now).slice(0, keptSnapshots.weekly);
  const before = inOrder
    .filter(({ kind, takenAt }) => kind === 'before' && now - takenAt <= beforeIsKept)
    .slice(0, keptSnapshots.before);
  return [
    ...daily.map((each) => as('daily', each)),
    ...weekly.map((each) => as('weekly', each)),
    ...before,
  ];
}

/** Whether one of a day is due: never two of one local day. */
export function isSnapshotDue(snapshots: readonly SnapshotAge[], now: number): boolean {
  const today = dayNumber(now);
  return snapshots.every(({ kind, takenAt }) => kind === 'before' || dayNumber(takenAt) !== today);
}

/** Numbers the reader's weeks, which begin on Monday: the first of all days was a Thursday. */
const weekNumber = (at: number) => Math.floor((dayNumber(at) + 3) / 7);

function newestFirst<S extends SnapshotAge>(snapshots: readonly S[], now: number): S[] {
  const isAhead = ({ takenAt }: S) => Number(takenAt > now);
  return snapshots.toSorted(
    (one, other) => isAhead(one) - isAhead(other) || other.takenAt - one.takenAt,
  );
}

function firstOfEach<S extends SnapshotAge>(
  snapshots: readonly S[],
  numberOf: (at: number) => number,
) {
  const seen = new Set<number>();
  return snapshots.filter(({ takenAt }) => {
    const number = numberOf(takenAt);
    if (seen.has(number)) return false;
    seen.add(number);
    return true;
  });
}

function as<S extends SnapshotAge>(kind: S['kind'], snapshot: S): S {
  return snapshot.kind === kind ? snapshot : { ...snapshot, kind };
}
