import { withDatabase } from '../store/connection';
import { deckVersion, reconcileDeck } from '../store/deck';
import { finishRestore } from './finish-restore';
import type { Given } from './given';

const comparedKey = 'merged';
const repairedKey = 'repaired';

export interface StartUp {
  /**
   * Resolves once favourites and marks are whole, as far as their summaries tell, and the deck is the
   * package's. Runs once per background.
   */
  ready(): Promise<void>;
  /**
   * Compares every record of both copies, once per browser session: a summary could deceive. Takes
   * long in a great library, so it is for when nobody waits.
   */
  compareAll(): Promise<void>;
  /** How many records either copy had lost in this browser session, and got back. */
  repaired(): Promise<number>;
  /** Makes the next `ready` start from nothing. */
  forget(): void;
}

export function createStartUp(given: Given): StartUp {
  const { connection, session, favourites, marks, deck, wholeLibrary, now, roll } = given;
  let started: Promise<void> | undefined;

  async function repaired() {
    return Number((await session.get(repairedKey))[repairedKey] ?? 0);
  }

  /** Returns how many marks the database had lost. */
  async function merge(isNeeded: (store: typeof favourites | typeof marks) => Promise<boolean>) {
    const merged = async (store: typeof favourites | typeof marks) =>
      (await isNeeded(store)) ? store.merge() : { database: 0, mirror: 0 };
    const lost = [await merged(favourites), await merged(marks)] as const;
    const repairs = lost.reduce((sum, { database, mirror }) => sum + Math.max(database, mirror), 0);
    if (repairs > 0) await session.set({ [repairedKey]: (await repaired()) + repairs });
    return lost[1].database;
  }

  async function reconcile() {
    const packaged = { version: deck.version, documents: deck.documents() };
    const marked = await marks.all();
    await withDatabase(connection, (db) => reconcileDeck(db, packaged, marked, now(), roll));
  }

  const hasDatabase = async () => 'db' in (await connection.open());

  async function start() {
    if (!(await hasDatabase())) return;
    const isDealt = (await withDatabase(connection, deckVersion)) !== undefined;
    try {
      await mend();
    } catch (error) {
      // Without room nothing can be mended, but everything can still be read; the next background
      // tries again.
      if (!isDealt) throw error;
    }
  }

  async function mend() {
    // Before the copies are compared: after it, either may hold what the other must learn.
    await finishRestore(given);
    const lostMarks = await merge((store) => store.differ());
    // Marks that were lost left their insights in the queue.
    const version = await withDatabase(connection, deckVersion);
    if (lostMarks > 0 || version !== deck.version) await reconcile();
  }

  const startUp: StartUp = {
    repaired,
    ready() {
      // A failed start is tried again by the next call.
      started ??= start().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      return started;
    },
    async compareAll() {
      await startUp.ready();
      await wholeLibrary(async () => {
        if (!(await hasDatabase())) return;
        if ((await session.get(comparedKey))[comparedKey] === true) return;
        if ((await merge(async () => true)) > 0) await reconcile();
        await session.set({ [comparedKey]: true });
      });
    },
    forget() {
      started = undefined;
    },
  };
  return startUp;
}
