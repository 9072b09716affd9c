import type { Database } from '../store/database';
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

  async function reconcile(db: Database) {
    const packaged = { version: deck.version, documents: deck.documents() };
    await reconcileDeck(db, packaged, await marks.all(), now(), roll);
  }

  async function start() {
    const opened = await connection.open();
    if (!('db' in opened)) return;
    const isDealt = (await deckVersion(opened.db)) !== undefined;
    try {
      await mend(opened.db);
    } catch (error) {
      // Without room nothing can be mended, but everything can still be read; the next background
      // tries again.
      if (!isDealt) throw error;
    }
  }

  async function mend(db: Database) {
    // Before the copies are compared: after it, either may hold what the other must learn.
    await finishRestore(given);
    const lostMarks = await merge((store) => store.differ());
    // Marks that were lost left their insights in the queue.
    if (lostMarks > 0 || (await deckVersion(db)) !== deck.version) await reconcile(db);
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
        const opened = await connection.open();
        if (!('db' in opened) || (await session.get(comparedKey))[comparedKey] === true) return;
        if ((await merge(async () => true)) > 0) await reconcile(opened.db);
        await session.set({ [comparedKey]: true });
      });
    },
    forget() {
      started = undefined;
    },
  };
  return startUp;
}
