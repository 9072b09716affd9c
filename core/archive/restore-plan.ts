import type { Favourite } from '../favourite';

/** What a restore writes: the store gives the revision. */
export type Unnumbered = Omit<Favourite, 'revision'>;

export interface RestorePlan {
  /** Not in the library. */
  readonly added: number;
  /** In the library, but older there. */
  readonly newer: number;
  /** For the reader: one may have come back more often than the other. */
  readonly same: number;
  /** In the library, and newer there; or as old, and yet another. */
  readonly kept: number;
  /** In the order in which they came. */
  readonly writes: readonly Unnumbered[];
}

/**
 * What becomes of some of the favourites that a file holds. The counts say what a merge would do, in
 * either mode; the parts of a file can be planned one by one and their counts added up.
 *
 * @param mine those of the library that have the same ids, in the trash or not
 */
export function planRestore(
  mine: ReadonlyMap<string, Favourite>,
  theirs: readonly Favourite[],
  mode: 'merge' | 'replace',
): RestorePlan {
  const counts = { added: 0, newer: 0, same: 0, kept: 0 };
  const writes: Unnumbered[] = [];
  for (const favourite of theirs) {
    const outcome = compare(mine.get(favourite.id), favourite);
    counts[outcome] += 1;
    if (mode === 'merge' && (outcome === 'same' || outcome === 'kept')) continue;
    const unnumbered = withoutRevision(favourite);
    const old = mine.get(favourite.id);
    if (!old || !isSame(withoutRevision(old), unnumbered)) writes.push(unnumbered);
  }
  return { ...counts, writes };
}

/**
 * What `replace` moves to the trash: what the library alone holds. Can be asked for some favourites of
 * the library at a time.
 *
 * @param now epoch milliseconds
 */
export function planRemovals(
  mine: readonly Favourite[],
  isTheirs: (id: string) => boolean,
  now: number,
): readonly Unnumbered[] {
  return mine
    .filter(({ id, removedAt }) => removedAt === undefined && !isTheirs(id))
    .map((favourite) => ({ ...withoutRevision(favourite), changedAt: now, removedAt: now }));
}

function compare(mine: Favourite | undefined, theirs: Favourite) {
  if (!mine) return 'added';
  if (isSame(asWritten(mine), asWritten(theirs))) return 'same';
  return theirs.changedAt > mine.changedAt ? 'newer' : 'kept';
}

function withoutRevision({ revision: _, ...favourite }: Favourite): Unnumbered {
  return favourite;
}

/** What the reader wrote and did: not how often it came back since, and when it will. */
function asWritten({
  revision: _,
  returnsAt: _at,
  timesReturned: _times,
  plan,
  ...rest
}: Favourite) {
  if (!plan) return rest;
  const { cameAt: _came, ...planned } = plan;
  return { ...rest, plan: planned };
}

/** In any order of the fields; one without a value is as good as none. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}
