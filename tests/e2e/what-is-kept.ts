/** Runs in a page of the extension, as all of this file does: looks at what was kept. */

export async function isKept(kind: string): Promise<boolean> {
  const { chrome } = globalThis as unknown as Extension;
  const { settings } = await chrome.storage.local.get('settings');
  return settings?.cadence.kind === kind;
}

export async function isCurrent(insightId: string | null): Promise<boolean> {
  const { chrome } = globalThis as unknown as Extension;
  const { hand } = await chrome.storage.local.get('hand');
  return hand?.current?.insightId === insightId;
}

export async function isSaved(insightId: string | null): Promise<boolean> {
  const { chrome } = globalThis as unknown as Extension;
  const kept = await chrome.storage.local.get(`favourites/${insightId}`);
  const favourite = kept[`favourites/${insightId}`];
  return favourite !== undefined && favourite.removedAt === undefined;
}

export async function isPaused(): Promise<boolean> {
  const { chrome } = globalThis as unknown as Extension;
  const { settings } = await chrome.storage.local.get('settings');
  return settings?.pause != null;
}

interface Extension {
  chrome: { storage: { local: { get(key: string): Promise<Stored> } } };
}

interface Stored {
  settings?: { cadence: { kind: string }; pause: unknown };
  hand?: { current: { insightId: string } | null };
  [favourite: `favourites/${string}`]: { removedAt?: number } | undefined;
}
