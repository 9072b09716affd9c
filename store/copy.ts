/** A record of which the newer version is known by its revision. */
export interface Revised {
  readonly id: string;
  readonly revision: number;
}

/** Tells whether two copies are the same without reading them. Each copy keeps its own, of itself. */
export interface Summary {
  readonly count: number;
  /** The highest revision ever given, so that none is given twice, not even after a removal for good. */
  readonly highest: number;
  /** How many of them count for the reader: saved and not removed, hidden and not brought back. */
  readonly live: number;
  /** Of all revisions: gives away a record that is older here, where count and highest agree. */
  readonly sum: number;
}

/** One of the places where records are kept. Every write keeps its summary right. */
export interface Copy<T extends Revised> {
  summary(): Promise<Summary>;
  get(ids: readonly string[]): Promise<Map<string, T>>;
  /** In no order. */
  all(): Promise<T[]>;
  ids(): Promise<string[]>;
  /** @param ids in the order of code units, and all there are between the first and the last */
  between(ids: readonly string[]): Promise<Map<string, T>>;
  put(records: readonly T[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Puts records in without counting them: for a merge, which counts everything at its end. */
  repair(records: readonly T[]): Promise<void>;
  setSummary(summary: Summary): Promise<void>;
}

export const nothing: Summary = { count: 0, highest: 0, live: 0, sum: 0 };

/** What a summary is after each `old` became its `now`; either may be absent. */
export function summaryAfter<T extends Revised>(
  summary: Summary,
  changes: readonly { readonly old?: T | undefined; readonly now?: T | undefined }[],
  isLive: (record: T) => boolean,
): Summary {
  // Summaries of an earlier build have no sum.
  let { count, highest, live, sum = 0 } = summary;
  for (const { old, now } of changes) {
    count += Number(now !== undefined) - Number(old !== undefined);
    live += Number(now !== undefined && isLive(now)) - Number(old !== undefined && isLive(old));
    sum += (now?.revision ?? 0) - (old?.revision ?? 0);
    highest = Math.max(highest, now?.revision ?? 0);
  }
  return { count, highest, live, sum };
}

export function isSameSummary(one: Summary, other: Summary): boolean {
  return one.count === other.count && one.highest === other.highest && one.sum === other.sum;
}

/** The one with the higher revision; undefined when there is none. */
export function newestOf<T extends Revised>(records: readonly (T | undefined)[]): T | undefined {
  let newest: T | undefined;
  for (const record of records) {
    if (record && (!newest || record.revision > newest.revision)) newest = record;
  }
  return newest;
}

export function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
