import * as v from 'valibot';
import { isReturning } from '../core/deal/reason';
import { withDatabase } from '../store/connection';
import type { Database } from '../store/database';
import type { FavouriteStore } from '../store/favourites';
import {
  forgetShowings,
  forgetShowingsBefore,
  type KeyedShowing,
  pastShowings,
  wordsOf,
} from '../store/past-showings';
import type { Given } from './given';
import type { ShowingsService, ShownEntry } from './nudge-contract';
import type { StartUp } from './start-up';

/** How long what was shown is remembered, in milliseconds: 90 days. */
export const showingsLast = 90 * 24 * 60 * 60 * 1000;

/** No message carries a whole history. */
const most = 200;

const Keys = v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(10_000)));

/** Forgets what was shown longer ago than is remembered. Safe to repeat. */
export async function forgetOldShowings(db: Database, now: number): Promise<void> {
  await forgetShowingsBefore(db, now - showingsLast);
}

/** Without a database nothing was written down, and both reject. */
export function createShowingsService(
  { connection, favourites }: Given,
  startUp: StartUp,
): ShowingsService {
  return {
    async list(limit, after) {
      await startUp.ready();
      const size = Math.min(limit, most);
      return withDatabase(connection, async (db) => {
        // One more tells whether there are more.
        const page = await pastShowings(db, size + 1, after);
        const shown = page.slice(0, size).map((one) => describe(db, favourites, one));
        return { shown: await Promise.all(shown), more: page.length > size };
      });
    },
    async forget(keys) {
      const given = v.parse(Keys, keys);
      await startUp.ready();
      await withDatabase(connection, (db) => forgetShowings(db, given));
    },
  };
}

async function describe(
  db: Database,
  favourites: FavouriteStore,
  { key, showing }: KeyedShowing,
): Promise<ShownEntry> {
  const insight = await wordsOf(db, showing.insightId);
  // What came back was the reader's own copy, which an update of the document leaves alone.
  const kept =
    !insight || isReturning(showing.reason) ? await favourites.get(showing.insightId) : undefined;
  if (kept) return { ...showing, key, text: kept.text, documentTitle: kept.source.title };
  if (!insight) return { ...showing, key, text: '', documentTitle: '', withdrawn: true };
  const { withdrawn, text, documentTitle } = insight;
  return { ...showing, key, text, documentTitle, ...(withdrawn && { withdrawn }) };
}
