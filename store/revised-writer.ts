import type { Favourite } from '../core/favourite';
import type { Mark } from '../core/mark';
import { nothing, type Summary, summaryAfter } from './copy';
import type { Transaction } from './database-copy';

/** Revisions above `from`, up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Records {
  favourites: Favourite;
  marks: Mark;
}

type Unnumbered<T> = Omit<T, 'revision'>;

/**
 * Writes records as part of a larger transaction, each with a revision above all that were given. The
 * mirror is left behind, for a merge to bring it up.
 *
 * @param highest the highest revision ever given, in either copy
 */
export function createRevisedWriter<N extends keyof Records>(
  transaction: Transaction,
  name: N,
  highest: number,
  isLive: (record: Records[N]) => boolean,
) {
  type Written = Records[N];
  const summaryKey = `${name}:summary`;
  const state = transaction.objectStore('state');
  const store = transaction.objectStore(name);
  let given = highest;
  let summary: Summary | undefined;

  const get = async (id: string) => (await store.get(id)) as Written | undefined;

  return {
    get,
    async put(records: readonly Unnumbered<Written>[]): Promise<void> {
      summary ??= ((await state.get(summaryKey)) as Summary | undefined) ?? nothing;
      const changes = await Promise.all(
        records.map(async (record) => {
          given += 1;
          const now = { ...record, revision: given } as Written;
          const old = await get(now.id);
          await store.put?.(now);
          return { old, now };
        }),
      );
      summary = summaryAfter(summary, changes, isLive);
    },
    /** Writes the summary. Returns the revisions that were given. */
    async end(): Promise<Span> {
      if (summary) await state.put?.(summary, summaryKey);
      return { from: highest, to: given };
    },
  };
}
