import { type Copy, newestOf, type Revised } from './copy';

/** What the copies hold of some records. */
export interface Seen<T extends Revised> {
  /** The highest revision ever given, in any copy. */
  readonly highest: number;
  readonly inMirror: ReadonlyMap<string, T>;
  /** Absent without a database. */
  readonly inDatabase?: ReadonlyMap<string, T>;
  newest(id: string): T | undefined;
  /** Whether the copies hold the same version of it, or none. */
  agree(id: string): boolean;
}

export async function seeCopies<T extends Revised>(
  mirror: Copy<T>,
  database: Copy<T> | undefined,
  ids: readonly string[],
): Promise<Seen<T>> {
  async function look(copy: Copy<T>) {
    const [summary, found] = await Promise.all([copy.summary(), copy.get(ids)]);
    return { summary, found };
  }
  const [inMirror, inDatabase] = await Promise.all([look(mirror), database && look(database)]);
  const versions = (id: string) => [inDatabase?.found.get(id), inMirror.found.get(id)];
  return {
    highest: Math.max(inMirror.summary.highest, inDatabase?.summary.highest ?? 0),
    inMirror: inMirror.found,
    ...(inDatabase && { inDatabase: inDatabase.found }),
    newest: (id) => newestOf(versions(id)),
    agree(id) {
      const [stored, mirrored] = versions(id);
      return !inDatabase || stored?.revision === mirrored?.revision;
    },
  };
}

/** What is to be written for an edit. */
export interface PlannedChange<T> {
  /** What the edit made, each at a revision of its own. */
  readonly changed: T[];
  /** These, and what a copy lacks of what the edit left as it is. */
  readonly written: T[];
}

export function planChange<T extends Revised>(
  { newest, agree, highest }: Seen<T>,
  ids: readonly string[],
  edit: (old: T | undefined, id: string, revision: number) => T | undefined,
): PlannedChange<T> {
  const changed: T[] = [];
  const behind: T[] = [];
  for (const id of new Set(ids)) {
    const old = newest(id);
    const edited = edit(old, id, highest + changed.length + 1);
    if (edited && edited !== old) changed.push(edited);
    else if (old && !agree(id)) behind.push(old);
  }
  return { changed, written: [...changed, ...behind] };
}
