import type { StorageArea } from './storage-area';

/** storage.local, for which a stand-in may have come. */
export interface LocalArea extends StorageArea {
  /** Whether the browser cannot open it: what is kept is then in the database alone. */
  isMissing(): Promise<boolean>;
}

/**
 * A browser that finds storage.local damaged may refuse everything asked of it, for good, with a whole
 * database beside it. Then memory stands in for it until the background ends.
 *
 * @param hasDatabase without one nothing may seem kept that memory alone holds
 */
export function createLocalArea(area: StorageArea, hasDatabase: () => Promise<boolean>): LocalArea {
  const standIn = new Map<string, unknown>();
  let failure: unknown;
  let opening: Promise<unknown> | undefined;

  async function read(keys: string | string[] | null): Promise<Record<string, unknown>> {
    try {
      return await area.get(keys).catch(() => area.get(keys));
    } catch (error) {
      failure = error;
      return {};
    }
  }

  async function isMissing() {
    opening ??= read('settings');
    await opening;
    return failure !== undefined;
  }

  const listOf = (keys: string | string[]) => (typeof keys === 'string' ? [keys] : keys);

  async function write(into: () => Promise<void>, instead: () => void) {
    if (!(await isMissing())) return into();
    if (!(await hasDatabase())) throw failure;
    instead();
  }

  return {
    isMissing,
    async get(keys) {
      const found = (await isMissing()) ? {} : await read(keys);
      if (failure === undefined) return found;
      const wanted = keys === null ? [...standIn.keys()] : listOf(keys);
      const held = wanted.filter((key) => standIn.has(key));
      return Object.fromEntries(held.map((key) => [key, standIn.get(key)]));
    },
    ...(area.getKeys && {
      async getKeys() {
        if (!(await isMissing()) && area.getKeys) return area.getKeys();
        return [...standIn.keys()];
      },
    }),
    set: (items) =>
      write(
        () => area.set(items),
        () => {
          for (const [key, value] of Object.entries(items)) standIn.set(key, value);
        },
      ),
    remove: (keys) =>
      write(
        () => area.remove(keys),
        () => {
          for (const key of listOf(keys)) standIn.delete(key);
        },
      ),
    clear: () =>
      write(
        () => area.clear(),
        () => standIn.clear(),
      ),
  };
}
