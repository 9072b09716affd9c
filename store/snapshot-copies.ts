import { fromBase64, toBase64 } from './packed';
import type { KeptSnapshot } from './snapshots';
import type { StorageArea } from './storage-area';

/** The largest that is copied, in characters: storage.local is read whole at times, and must stay quick. */
const largest = 2_000_000;

const listKey = 'snapshots';
const keyOf = (id: string) => `snapshot/${id}`;

/** The copies in storage.local: should the database be lost, the reader still has a snapshot or two. */
export function createSnapshotCopies(area: StorageArea) {
  async function list(): Promise<KeptSnapshot[]> {
    const { [listKey]: stored } = await area.get(listKey);
    return Array.isArray(stored) ? stored.filter(isKeptSnapshot) : [];
  }

  return {
    list,
    /** undefined when there is none, or none that could be read. */
    async read(id: string): Promise<ArrayBuffer | undefined> {
      const { [keyOf(id)]: text } = await area.get(keyOf(id));
      if (typeof text !== 'string') return undefined;
      try {
        return fromBase64(text);
      } catch {
        return undefined;
      }
    },
    /** Copies the newest of a day and of a week, where they are not too large, and drops the others. */
    async keep(
      snapshots: readonly KeptSnapshot[],
      read: (id: string) => Promise<ArrayBuffer | undefined>,
    ): Promise<void> {
      const known = await list();
      const kept: KeptSnapshot[] = [];
      for (const kind of ['daily', 'weekly'] as const) {
        // In the order of the rule: one dated ahead of the clock comes last.
        const newest = snapshots.find((each) => each.kind === kind);
        if (!newest) continue;
        if (!known.some(({ id }) => id === newest.id)) {
          const packed = await read(newest.id);
          const text = packed && toBase64(packed);
          if (text === undefined || text.length > largest) continue;
          await area.set({ [keyOf(newest.id)]: text, [listKey]: [...(await list()), newest] });
        }
        kept.push(newest);
      }
      const gone = known.filter(({ id }) => !kept.some((each) => each.id === id));
      if (gone.length > 0) await area.remove(gone.map(({ id }) => keyOf(id)));
      await area.set({ [listKey]: kept });
    },
  };
}

function isKeptSnapshot(stored: unknown): stored is KeptSnapshot {
  const snapshot = stored as Partial<KeptSnapshot> | null;
  return (
    typeof snapshot?.id === 'string' &&
    typeof snapshot.takenAt === 'number' &&
    typeof snapshot.favourites === 'number' &&
    typeof snapshot.of === 'string' &&
    (snapshot.kind === 'daily' || snapshot.kind === 'weekly')
  );
}
