import type { Favourite } from '../../core/favourite.ts';

/** Runs in a page of the extension: all favourites, removed ones too, as either copy holds them; by id. */
export async function readBothCopies(): Promise<{
  stored: Favourite[];
  mirrored: Favourite[];
}> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(keys: null): Promise<Record<string, Favourite>> } } };
  };
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open('flyleaf'));
  const stored = await answer(db.transaction('favourites').objectStore('favourites').getAll());
  db.close();
  const everything = Object.entries(await chrome.storage.local.get(null));
  const mirrored = everything
    .filter(([key]) => key.startsWith('favourites/'))
    .map(([, favourite]) => favourite)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return { stored, mirrored };
}
