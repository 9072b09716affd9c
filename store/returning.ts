import type { IDBPTransaction } from 'idb';
import { type Day, momentsAt } from '../core/deal/moments';
import { type Favourite, planMoments } from '../core/favourite';
import type { InsightId } from '../core/insight';
import { planLasts } from '../core/library/plan';
import { afterReturn, lastReturn, returnsAs } from '../core/library/returning';
import { beginOfDay, dayNumber } from '../core/local-day';
import { type Connection, withDatabase } from './connection';
import type { Database, Schema, StoredDocument, StoredInsight } from './database';
import type { FavouriteStore } from './favourites';
import { whole } from './whole';

/** What wants to come back, and as what. */
export interface Returning {
  readonly favourite: Favourite;
  readonly as: 'plan' | 'favourite';
  /** Absent when it is not, or no longer, of one of the documents. */
  readonly insight?: StoredInsight;
  /** Absent when it is not, or no longer, one of Flyleaf's. */
  readonly document?: StoredDocument;
}

export interface ReturningStore {
  /**
   * Plans whose moment holds, then favourites whose interval is over: first those for which it was over
   * last, so that what was saved of late comes in time however much has waited. None that is hidden, or
   * ruled out for a moment that holds. Read by index; none without a database.
   *
   * @param day the reader's own, where they have told of it
   */
  due(now: number, limit: number, day?: Day): Promise<Returning[]>;
  /** It was shown, and comes back when its next interval is over. Safe to repeat. */
  cameBack(id: string, at: number, day?: Day): Promise<void>;
}

/** How many favourites a walk looks at before it gives up. */
const mostSeen = 100;
/** Up to where, by revision, no favourite lacks the time at which it returns. */
const placeKey = 'returning: seen';
/** So many are seen once more rather than writing down that they were. */
const seenAgain = 20;

type Walk = AsyncGenerator<Favourite>;
type Transaction = IDBPTransaction<
  Schema,
  ('favourites' | 'marks' | 'insights' | 'documents' | 'state')[],
  'readonly'
>;

export function createReturningStore(
  connection: Connection,
  { changeMany }: Pick<FavouriteStore, 'changeMany'>,
): ReturningStore {
  return {
    due: (now, limit, day) =>
      withDatabase(
        connection,
        (db) => readDue(db, { now, day }, limit),
        () => [],
      ),
    async cameBack(id, at, day) {
      await changeMany([id], (old, _id, revision) => {
        const moved = old && afterReturn(old, at, day);
        return moved === old ? old : moved && { ...moved, revision };
      });
    },
  };
}

/** What time it is for the reader. */
interface ReadersTime {
  readonly now: number;
  readonly day: Day | undefined;
}

async function readDue(db: Database, time: ReadersTime, limit: number): Promise<Returning[]> {
  const { now, day } = time;
  const stores = ['favourites', 'marks', 'insights', 'documents', 'state'] as const;
  const transaction = db.transaction([...stores]) as Transaction;
  const found = new Map<string, Returning>();

  async function take(walk: Walk, as: Returning['as']) {
    if (found.size >= limit) return;
    for await (const favourite of walk) {
      if (returnsAs(favourite, now, day) !== as) continue;
      const returning = await withInsight(transaction, favourite, as, time);
      if (returning) found.set(favourite.id, returning);
      if (found.size >= limit) return;
    }
  }

  const holding = planMoments.filter((moment) => momentsAt(now, day).includes(moment));
  const [longAgo, ahead] = [beginOfDay(dayNumber(now) - planLasts - 1), lastReturn(now)];
  for (const moment of holding) {
    const range = IDBKeyRange.bound([moment, longAgo], [moment, now]);
    await take(walk(transaction, 'plan', range, 'prev'), 'plan');
  }
  await take(walk(transaction, 'returnsAt', IDBKeyRange.lowerBound(ahead, true)), 'plan');
  await take(walk(transaction, 'returnsAt', IDBKeyRange.upperBound(now), 'prev'), 'favourite');
  await take(walk(transaction, 'returnsAt', IDBKeyRange.lowerBound(ahead, true)), 'favourite');
  if (found.size < limit) {
    const seen =
      ((await transaction.objectStore('state').get(placeKey)) as number | undefined) ?? 0;
    const place = await takeUntimed(transaction, seen, take);
    if (place !== undefined) await putPlace(db, place);
  }
  return [...found.values()];
}

async function* walk(
  transaction: Transaction,
  index: 'plan' | 'returnsAt' | 'revision',
  range: IDBKeyRange,
  direction: IDBCursorDirection = 'next',
): Walk {
  const favourites = transaction.objectStore('favourites').index(index);
  let cursor = await favourites.openCursor(range, direction);
  for (let seen = 0; cursor && seen < mostSeen; seen += 1) {
    yield cursor.value;
    cursor = await cursor.continue();
  }
}

/**
 * Takes favourites from before there was a time at which they return: they lie below a revision, for
 * whatever is written gets a higher one. Returns up to which revision there are none, when that is worth
 * writing down.
 */
async function takeUntimed(
  transaction: Transaction,
  seen: number,
  take: (walk: Walk, as: Returning['as']) => Promise<void>,
): Promise<number | undefined> {
  let place = seen;
  let passed = 0;
  let isThere = false;
  async function* untimed(): Walk {
    // From the place on, and not after it: a merge can leave two of one revision.
    for await (const favourite of walk(transaction, 'revision', IDBKeyRange.lowerBound(seen))) {
      isThere ||= favourite.returnsAt === undefined && favourite.removedAt === undefined;
      if (!isThere) {
        place = favourite.revision;
        passed += 1;
      } else if (favourite.returnsAt === undefined) yield favourite;
    }
  }
  await take(untimed(), 'favourite');
  return passed > seenAgain ? place : undefined;
}

async function putPlace(db: Database, place: number) {
  const transaction = db.transaction('state', 'readwrite', { durability: 'relaxed' });
  await whole(transaction, () => transaction.store.put(place, placeKey));
}

/** undefined when the reader does not want it, or not now. A plan was made for its moment. */
async function withInsight(
  transaction: Transaction,
  favourite: Favourite,
  as: Returning['as'],
  { now, day }: ReadersTime,
): Promise<Returning | undefined> {
  const mark = await transaction.objectStore('marks').get(favourite.id);
  const ruledOut = mark?.notAt.some((moment) => momentsAt(now, day).includes(moment));
  if (mark?.hidden || (as === 'favourite' && ruledOut)) return undefined;
  const insight = await transaction.objectStore('insights').get(favourite.id as InsightId);
  const documentId = favourite.source.documentId ?? insight?.documentId;
  const document = documentId && (await transaction.objectStore('documents').get(documentId));
  const isThere = insight && !insight.withdrawn;
  return { favourite, as, ...(isThere && { insight }), ...(document && { document }) };
}
