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
  const days = firstOfEach(regular, localDay);
  const daily = days.slice(0, keptSnapshots.daily);
  // Oldest first, so that a week keeps the one it had: a later one would never grow old enough.
  const weeks = firstOfEach(days.slice(keptSnapshots.daily).toReversed(), localWeek);
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
  const today = localDay(now);
  return snapshots.every(({ kind, takenAt }) => kind === 'before' || localDay(takenAt) !== today);
}

/** The reader's day, as a name that differs from that of any other day. */
export function localDay(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

/** The Monday of the reader's week. */
function localWeek(at: number): string {
  const day = new Date(at);
  const sinceMonday = (day.getDay() + 6) % 7;
  const noon = new Date(day.getFullYear(), day.getMonth(), day.getDate() - sinceMonday, 12);
  return localDay(noon.getTime());
}

function newestFirst<S extends SnapshotAge>(snapshots: readonly S[], now: number): S[] {
  const isAhead = ({ takenAt }: S) => Number(takenAt > now);
  return snapshots.toSorted(
    (one, other) => isAhead(one) - isAhead(other) || other.takenAt - one.takenAt,
  );
}

function firstOfEach<S extends SnapshotAge>(
  snapshots: readonly S[],
  nameOf: (at: number) => string,
) {
  const seen = new Set<string>();
  return snapshots.filter(({ takenAt }) => {
    const name = nameOf(takenAt);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function as<S extends SnapshotAge>(kind: S['kind'], snapshot: S): S {
  return snapshot.kind === kind ? snapshot : { ...snapshot, kind };
}
