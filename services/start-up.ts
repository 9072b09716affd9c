import { deckVersion, reconcileDeck } from '../store/deck';
import type { Given } from './given';

const mergedKey = 'merged';
const repairedKey = 'repaired';

export interface StartUp {
  /** Resolves once favourites and marks are whole and the deck is the package's. Runs once per background. */
  ready(): Promise<void>;
  /** How many records the database had lost in this browser session, and got back. */
  repaired(): Promise<number>;
  /** Makes the next `ready` start from nothing. */
  forget(): void;
}

export function createStartUp(given: Given): StartUp {
  const { connection, session, favourites, marks, deck, now, roll } = given;
  let started: Promise<void> | undefined;

  async function repaired() {
    return Number((await session.get(repairedKey))[repairedKey] ?? 0);
  }

  /** Once per browser session in full; after that only where the two copies differ. */
  async function mergeCopies() {
    const full = (await session.get(mergedKey))[mergedKey] !== true;
    const merge = async (store: typeof favourites | typeof marks) =>
      full || (await store.differ()) ? store.merge() : 0;
    const lost = { favourites: await merge(favourites), marks: await merge(marks) };
    const repairs = (await repaired()) + lost.favourites + lost.marks;
    await session.set({ [mergedKey]: true, [repairedKey]: repairs });
    return lost;
  }

  async function start() {
    const opened = await connection.open();
    if (!('db' in opened)) return;
    const lost = await mergeCopies();
    // Marks that were lost left their insights in the queue.
    if (lost.marks > 0 || (await deckVersion(opened.db)) !== deck.version) {
      const packaged = { version: deck.version, documents: deck.documents() };
      await reconcileDeck(opened.db, packaged, await marks.all(), now(), roll);
    }
  }

  return {
    repaired,
    ready() {
      // A failed start is tried again by the next call.
      started ??= start().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      return started;
    },
    forget() {
      started = undefined;
    },
  };
}
