import type { Archive } from '../core/archive/archive';
import { type SnapshotAge, whichSnapshots } from '../core/archive/which-snapshots';
import { type Connection, withDatabase } from './connection';
import type { Database, Snapshot } from './database';
import { unpack } from './packed';
import { createSnapshotCopies } from './snapshot-copies';
import type { StorageArea } from './storage-area';
import { whole } from './whole';

/** What is known of a snapshot without opening it. */
export interface KeptSnapshot extends SnapshotAge {
  readonly id: string;
  /** How many it holds, without the trash. */
  readonly favourites: number;
  /** Names the state of the library: the same when nothing has changed. */
  readonly of: string;
}

export interface SnapshotStore {
  /** Newest first. */
  list(): Promise<KeptSnapshot[]>;
  /** Keeps it in the place of what had its id, and drops those that are too many. */
  keep(snapshot: KeptSnapshot, packed: ArrayBuffer, now: number): Promise<void>;
  /**
   * What it holds, a piece at a time.
   *
   * @throws when it is damaged in every store that has it, or in none
   */
  read(id: string): AsyncGenerator<Partial<Archive>>;
  /** Gives each store what it should have of the other. Safe to be cut off anywhere. */
  tidy(now: number): Promise<void>;
}

const listKey = 'snapshots';

/** Snapshots are kept in the database; the newest of a day and of a week in storage.local, too. */
export function createSnapshotStore(connection: Connection, area: StorageArea): SnapshotStore {
  const copies = createSnapshotCopies(area);

  const hasDatabase = async () => 'db' in (await connection.open());

  async function listed(db: Pick<Database, 'get'>): Promise<KeptSnapshot[]> {
    return ((await db.get('state', listKey)) as KeptSnapshot[] | undefined) ?? [];
  }

  const inDatabase = async () => ((await hasDatabase()) ? withDatabase(connection, listed) : []);

  /** Adds to the list, or changes kinds in it, and drops what the rule no longer keeps. */
  async function keepWith(added: readonly KeptSnapshot[], records: Snapshot[], now: number) {
    await withDatabase(connection, async (db) => {
      const transaction = db.transaction(['snapshots', 'state'], 'readwrite', {
        durability: 'strict',
      });
      const state = transaction.objectStore('state');
      const snapshots = transaction.objectStore('snapshots');
      await whole(transaction, async () => {
        const old = ((await state.get(listKey)) as KeptSnapshot[] | undefined) ?? [];
        const others = old.filter(({ id }) => !added.some((each) => each.id === id));
        const kept = whichSnapshots([...others, ...added], now);
        for (const record of records) await snapshots.put(record);
        await state.put(kept, listKey);
        const ids = new Set<string>(kept.map(({ id }) => id));
        for (const id of await snapshots.getAllKeys()) if (!ids.has(id)) await snapshots.delete(id);
      });
    });
  }

  const keep = ({ of: _of, ...snapshot }: KeptSnapshot, archive: ArrayBuffer): Snapshot => ({
    ...snapshot,
    archive,
  });

  async function putBack(now: number) {
    const there = new Set((await inDatabase()).map(({ id }) => id));
    for (const copy of await copies.list()) {
      const archive = there.has(copy.id) ? undefined : await copies.read(copy.id);
      if (archive) await keepWith([copy], [keep(copy, archive)], now);
    }
  }

  return {
    async list() {
      const [stored, copied] = await Promise.all([inDatabase(), copies.list()]);
      const byId = new Map([...copied, ...stored].map((each) => [each.id, each]));
      return [...byId.values()].toSorted((one, other) => other.takenAt - one.takenAt);
    },
    keep: (snapshot, packed, now) => keepWith([snapshot], [keep(snapshot, packed)], now),
    async *read(id) {
      const stored = (await hasDatabase())
        ? await withDatabase(connection, (db) => db.get('snapshots', id))
        : undefined;
      for (const packed of [stored?.archive, await copies.read(id)]) {
        if (packed && (await isWhole(packed))) {
          yield* unpack(packed);
          return;
        }
      }
      throw new Error(`The snapshot ${id} is damaged or no longer there; nothing was changed`);
    },
    async tidy(now) {
      if (!(await hasDatabase())) return;
      await putBack(now);
      await keepWith([], [], now);
      await copies.keep(await inDatabase(), (id) =>
        withDatabase(connection, async (db) => (await db.get('snapshots', id))?.archive),
      );
    },
  };
}

/** Read to its end once, so that nobody acts on the first half of one whose second is damaged. */
async function isWhole(packed: ArrayBuffer): Promise<boolean> {
  try {
    let pieces = 0;
    for await (const _piece of unpack(packed)) pieces += 1;
    return pieces > 0;
  } catch {
    return false;
  }
}
