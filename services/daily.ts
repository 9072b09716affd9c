import { dayNumber } from '../core/local-day';
import { withDatabase } from '../store/connection';
import { emptyStaging } from '../store/staging';
import type { Given } from './given';
import { forgetOldShowings } from './showings';
import type { SnapshotTaker } from './snapshots';
import type { StartUp } from './start-up';
import { emptyOldTrash } from './trash';

const doneKey = 'daily work';
const day = 24 * 60 * 60 * 1000;
/** A clock that says that more time has passed since yesterday's work is not believed until tomorrow. */
const longestLeap = 30 * day;

export interface DailyWork {
  /** To be called often: does today's work if it was not done, and else nothing. */
  do(): Promise<void>;
}

/**
 * What is to be done once in a local day: a snapshot, the old trash, old showings, a restore that nobody
 * ended. That it was done is written down last, and each part is safe to repeat: it may be stopped
 * anywhere.
 */
export function createDailyWork(
  given: Given,
  startUp: StartUp,
  snapshots: SnapshotTaker,
): DailyWork {
  const { connection, local, favourites, wholeLibrary, now } = given;
  let tried: number | undefined;

  async function work() {
    const { [doneKey]: stored } = await local.get(doneKey);
    const last = typeof stored === 'number' ? stored : undefined;
    const at = now();
    if (last !== undefined && dayNumber(last) === dayNumber(at)) return;
    await snapshots.takeDaily();
    const isBelieved = last !== undefined && at - last <= longestLeap;
    if (isBelieved) await emptyOldTrash(favourites, at);
    const without = () => {};
    if (isBelieved) await withDatabase(connection, (db) => forgetOldShowings(db, at), without);
    await withDatabase(connection, (db) => emptyStaging(db, at - day), without);
    await local.set({ [doneKey]: at });
  }

  return {
    async do() {
      const today = dayNumber(now());
      // What failed is left to the next background: tab after tab it would only fail again.
      if (tried === today) return;
      tried = today;
      await startUp.ready();
      await wholeLibrary(work);
    },
  };
}
