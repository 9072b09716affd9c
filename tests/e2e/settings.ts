/** Runs in a page of the extension: what the options would change. */
export async function changeSettings(change: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const data = { service: 'settings', method: 'change', args: [change] };
  await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
}

/** Runs in the background: the settings as they are stored. */
export async function readSettings(): Promise<{
  readonly snoozedUntil?: number | null;
  readonly excludedSites?: readonly string[];
  readonly lessFor?: readonly string[];
}> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: string): Promise<{ settings?: object }> } } };
  };
  return (await chrome.storage.local.get('settings')).settings ?? {};
}
