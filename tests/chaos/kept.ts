/** What a reader did, and what they may therefore find. */

/** A favourite as the reader sees it. */
export interface Kept {
  readonly text: string;
  readonly note: string;
  readonly tags: string;
}

/** Its text, note and tags wait in the trash. */
interface Known extends Kept {
  readonly removed: boolean;
}

export interface Model {
  /** As it was acknowledged last; undefined when it was never saved. */
  of(id: string): Known | undefined;
  /** Whether an act upon it is under way. */
  isBusy(id: string): boolean;
  /** An act was begun. Until it is acknowledged, both what was and what will be are right. */
  begin(id: string, next: Known): void;
  acknowledge(id: string): void;
  readonly acknowledged: number;
  /**
   * Tells what is wrong with a library, and takes what it holds for what is known from now on.
   *
   * @param isSettled false when an act that was cut off may still come to light later
   */
  compare(found: ReadonlyMap<string, Kept>, isSettled?: boolean): string[];
}

export function createModel(): Model {
  const known = new Map<string, Known>();
  const begun = new Map<string, Known>();
  let acknowledged = 0;

  return {
    of: (id) => known.get(id),
    isBusy: (id) => begun.has(id),
    begin: (id, next) => void begun.set(id, next),
    acknowledge(id) {
      const next = begun.get(id);
      if (next) known.set(id, next);
      begun.delete(id);
      acknowledged += 1;
    },
    get acknowledged() {
      return acknowledged;
    },
    compare(found, isSettled = true) {
      const wrong: string[] = [];
      for (const id of new Set([...known.keys(), ...begun.keys(), ...found.keys()])) {
        const before = known.get(id);
        const next = begun.get(id);
        const is = seen(found.get(id));
        const right = [before, ...(next ? [next] : [])];
        const match = right.findLast((each) => seen(each) === is);
        if (seen(match) !== is) wrong.push(`${id} is ${is}, not ${right.map(seen).join(' or ')}`);
        if (match && isSettled) known.set(id, match);
      }
      if (isSettled) begun.clear();
      return wrong;
    },
  };
}

function seen(kept: Kept | Known | undefined): string {
  if (!kept || ('removed' in kept && kept.removed)) return 'not in the library';
  return JSON.stringify([kept.text, kept.note, kept.tags]);
}
