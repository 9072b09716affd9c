import type { Passage } from '../core/favourite';
import { createInTurn } from './in-turn';
import type { StorageArea } from './storage-area';

const key = 'unsaved';

export interface UnsavedStore {
  /** The last kept first. */
  list(): Promise<Passage[]>;
  keep(passage: Passage): Promise<void>;
  discard(id: string): Promise<void>;
}

/**
 * What the reader wanted to keep from a web page and could not be saved, until it is. The page may be
 * gone by then, so its text is written down: where the disk takes nothing more, in memory for as long
 * as the browser runs.
 */
export function createUnsavedStore(local: StorageArea, session: StorageArea): UnsavedStore {
  const inTurn = createInTurn();
  const readFrom = async (area: StorageArea) => ((await area.get(key))[key] ?? []) as Passage[];

  async function change(area: StorageArea, edit: (passages: Passage[]) => Passage[]) {
    const passages = await readFrom(area);
    const changed = edit(passages);
    if (changed.length > 0) await area.set({ [key]: changed });
    else if (passages.length > 0) await area.remove(key);
  }

  return {
    async list() {
      const [inMemory, onDisk] = [await readFrom(session), await readFrom(local)];
      const ids = new Set(inMemory.map(({ id }) => id));
      return [...inMemory, ...onDisk.filter(({ id }) => !ids.has(id))];
    },
    keep: (passage) =>
      inTurn(async () => {
        const putFirst = (passages: Passage[]) => [
          passage,
          ...passages.filter(({ id }) => id !== passage.id),
        ];
        try {
          await change(local, putFirst);
        } catch {
          await change(session, putFirst);
        }
      }),
    discard: (id) =>
      inTurn(async () => {
        for (const area of [session, local]) {
          await change(area, (passages) => passages.filter((passage) => passage.id !== id));
        }
      }),
  };
}
