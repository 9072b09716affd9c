import { deleteDB } from 'idb';
import { type Database, openDatabase } from './database';

/** Why there is no database: written by a newer Flyleaf, or refused by the browser. */
export type Trouble = 'newer' | 'broken';

export type Opening = { readonly db: Database } | { readonly trouble: Trouble };

export interface Connection {
  /** Opens the database once; opens it again after the browser has closed it. Never rejects. */
  open(): Promise<Opening>;
  /** Closes the database and opens it anew, after an error that may lie in the connection. Never rejects. */
  reopen(): Promise<Opening>;
  /** Deletes the database with all that is in it. */
  destroy(): Promise<void>;
}

/** The one connection to the database. What failed to open is tried again by the next background. */
export function createConnection(name: string): Connection {
  let opening: Promise<Opening> | undefined;
  let reopening: Promise<Opening> | undefined;
  const forget = () => {
    opening = undefined;
  };

  async function attempt(): Promise<Opening> {
    try {
      return { db: await openDatabase(name, forget) };
    } catch (error) {
      const newer = error instanceof DOMException && error.name === 'VersionError';
      return { trouble: newer ? 'newer' : 'broken' };
    }
  }

  async function close() {
    const opened = await opening;
    if (opened && 'db' in opened) opened.db.close();
    forget();
  }

  function open() {
    opening ??= attempt();
    return opening;
  }

  return {
    open,
    reopen() {
      // Work that failed together is given one connection together.
      reopening ??= close()
        .then(open)
        .finally(() => {
          reopening = undefined;
        });
      return reopening;
    },
    async destroy() {
      await close();
      await deleteDB(name);
    },
  };
}

/**
 * Runs work that is safe to repeat. Whatever it fails with, it is tried once more on a fresh connection:
 * the browser may have closed the old one, or no longer be able to write through it.
 */
export async function withDatabase<R>(
  connection: Connection,
  work: (db: Database) => Promise<R>,
): Promise<R> {
  const opened = await connection.open();
  if (!('db' in opened)) throw new Error(`The database could not be opened: ${opened.trouble}`);
  try {
    return await work(opened.db);
  } catch (error) {
    const again = await connection.reopen();
    if (!('db' in again)) throw error;
    return work(again.db);
  }
}
