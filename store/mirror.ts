import { type Copy, nothing, type Revised, type Summary, slices, summaryAfter } from './copy';
import type { StorageArea } from './storage-area';

/** How many records go into one message to the browser. */
const batch = 500;

/** The copy in storage.local: a key for each record. Writes that fail are tried once more. */
export function createMirror<T extends Revised>(
  name: string,
  area: StorageArea,
  isLive: (record: T) => boolean,
): Copy<T> {
  const summaryKey = `${name}:summary`;
  const keyOf = (id: string) => `${name}/${id}`;

  const itemsOf = (records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [keyOf(record.id), record]));

  async function summary(): Promise<Summary> {
    return ((await area.get(summaryKey))[summaryKey] as Summary | undefined) ?? nothing;
  }

  async function get(ids: readonly string[]): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    for (const some of slices(ids, batch)) {
      for (const record of Object.values(await area.get(some.map(keyOf)))) {
        found.set((record as T).id, record as T);
      }
    }
    return found;
  }

  return {
    summary,
    get,
    between: get,
    async ids() {
      const keys = (await area.getKeys?.()) ?? Object.keys(await area.get(null));
      const prefix = keyOf('');
      return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    },
    async all() {
      const everything = await area.get(null);
      return Object.entries(everything)
        .filter(([key]) => key.startsWith(`${name}/`))
        .map(([, record]) => record as T);
    },
    async put(records) {
      for (const some of slices(records, batch)) {
        await twice(async () => {
          const [known, before] = await Promise.all([get(some.map(({ id }) => id)), summary()]);
          const changes = some.map((now) => ({ old: known.get(now.id), now }));
          const after = summaryAfter(before, changes, isLive);
          await area.set({ ...itemsOf(some), [summaryKey]: after });
        });
      }
    },
    async remove(ids) {
      for (const some of slices(ids, batch)) {
        const [known, before] = await Promise.all([get(some), summary()]);
        if (known.size === 0) continue;
        const changes = [...known.values()].map((old) => ({ old }));
        await twice(() => area.remove([...known.keys()].map(keyOf)));
        // Should the background die here, the next comparison of the copies sees it.
        await twice(() => area.set({ [summaryKey]: summaryAfter(before, changes, isLive) }));
      }
    },
    async repair(records) {
      for (const some of slices(records, batch)) await twice(() => area.set(itemsOf(some)));
    },
    setSummary: (summary) => twice(() => area.set({ [summaryKey]: summary })),
  };
}

async function twice<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch {
    return work();
  }
}
