import type { Copy, Revised } from './copy';

/**
 * Gives a copy back what it held before a change that the other copy refused, as far as it lets. Nothing
 * acknowledged is touched: what was acknowledged before the change is just what it held.
 *
 * @param put writes to the copy
 */
export async function takeBack<T extends Revised>(
  { remove }: Pick<Copy<T>, 'remove'>,
  put: (records: readonly T[]) => Promise<void>,
  changed: readonly T[],
  held: ReadonlyMap<string, T>,
): Promise<void> {
  const ids = changed.map(({ id }) => id);
  try {
    await put(ids.map((id) => held.get(id)).filter((record) => record !== undefined));
    await remove(ids.filter((id) => !held.has(id)));
  } catch {
    // It stands in one copy, and the next merge brings it to the other.
  }
}

/** With newer revisions: a reader of the copy may have seen those that are taken back. */
export function renewed<T extends Revised>(
  records: ReadonlyMap<string, T>,
  highest: number,
): Map<string, T> {
  const again = [...records.values()].map((record, index) => ({
    ...record,
    revision: highest + index + 1,
  }));
  return new Map(again.map((record) => [record.id, record]));
}
