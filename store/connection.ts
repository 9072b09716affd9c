import { deleteDB } from 'idb';
import { type Database, openDatabase } from './database';

/** Why there is no database: written by a newer Flyleaf, or refused by the browser. */
export type Trouble = 'newer' | 'broken';

export type Opening = { readonly db: Database } | { readonly trouble: Trouble };

export interface Connection {
  /** Opens the database once; opens it again after the browser has closed it. Never rejects. */
  open(): Promise<Opening>;
  /** Deletes the database with all that is in it. */
  destroy(): Promise<void>;
}

/** The one connection to the database. What failed to open is tried again by the next background. */
export function createConnection(name: string): Connection {
  let opening: Promise<Opening> | undefined;
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

  return {
    open() {
      opening ??= attempt();
      return opening;
    },
    async destroy() {
      const opened = await opening;
      if (opened && 'db' in opened) opened.db.close();
      forget();
      await deleteDB(name);
    },
  };
}
