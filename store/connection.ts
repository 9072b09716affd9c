import { deleteDB } from 'idb';
import { type Database, openDatabase } from './database';

/** Why there is no database: written by a newer Flyleaf, or refused by the browser. */
export type Trouble = 'newer' | 'broken';

export type Opening = { readonly db: Database } | { readonly trouble: Trouble };

export interface Connection {
  /** Opens the database once; opens it again after the browser has closed it. Never rejects. */
  open(): Promise<Opening>;
  /**
   * Opens the database anew after work on it failed, for the error may lie in the connection. Who comes
   * with one that is no longer in use gets the one that is. Never rejects.
   */
  reopen(failed: Database): Promise<Opening>;
  /** Deletes the database with all that is in it. It is opened again, empty, only after that. */
  destroy(): Promise<void>;
}

/** The one connection to the database. What failed to open is tried again by the next background. */
export function createConnection(name: string): Connection {
  let opening: Promise<Opening> | undefined;
  let deleting: Promise<void> = Promise.resolve();

  async function attempt(onClosed: () => void): Promise<Opening> {
    await deleting.catch(() => {});
    try {
      return { db: await openDatabase(name, onClosed) };
    } catch (error) {
      const newer = error instanceof DOMException && error.name === 'VersionError';
      return { trouble: newer ? 'newer' : 'broken' };
    }
  }

  function open() {
    if (!opening) {
      const mine = attempt(() => {
        if (opening === mine) opening = undefined;
      });
      opening = mine;
    }
    return opening;
  }

  async function close() {
    const closing = opening;
    opening = undefined;
    const opened = await closing;
    if (opened && 'db' in opened) opened.db.close();
  }

  return {
    open,
    async reopen(failed) {
      const current = opening;
      const opened = await current;
      // What another has opened anew may be in use, and must not be closed under that.
      const isCurrent = opened && 'db' in opened && opened.db === failed && opening === current;
      if (isCurrent) await close();
      return open();
    },
    destroy() {
      deleting = close().then(() => deleteDB(name));
      return deleting;
    },
  };
}

/**
 * Runs work that is safe to repeat. Whatever the browser fails it with, it is tried once more on a fresh
 * connection: the old one may have been closed, or no longer be fit to write through. That may happen
 * between any two transactions, so no connection is held on to outside of this.
 *
 * @param without what to do instead when there is no database
 * @throws when there is none, and nothing to do instead
 */
export async function withDatabase<R>(
  connection: Connection,
  work: (db: Database) => Promise<R>,
  without?: (trouble: Trouble) => R | Promise<R>,
): Promise<R> {
  const opened = await connection.open();
  if (!('db' in opened)) {
    if (without) return without(opened.trouble);
    throw new Error(`The database could not be opened: ${opened.trouble}`);
  }
  try {
    return await work(opened.db);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const again = await connection.reopen(opened.db);
    if (!('db' in again)) throw error;
    return work(again.db);
  }
}
