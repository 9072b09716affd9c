/** Runs in a page of the extension, as all of this file does: a small library, and what is kept of it. */

interface Kept {
  text: string;
  revision?: number;
  savedAt: number;
  changedAt?: number;
  removedAt?: number;
}

interface Extension {
  chrome: {
    runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown }> };
    storage: { local: { get(key: null): Promise<Record<string, Kept>> } };
  };
}

export async function keepSome(): Promise<void> {
  const { chrome } = globalThis as unknown as Extension;
  const call = async (method: string, ...args: unknown[]) => {
    const data = { service: 'favourites', method, args };
    const { err } = await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
    if (err) throw new Error(JSON.stringify(err));
  };
  const source = { title: 'A page, “quoted”', author: 'Zoë', url: 'https://example.org/?a=1&b=2' };
  await call('save', { id: 'one', text: 'Plain words of some length.', source: { title: 'A' } });
  await call('save', { id: 'two', text: 'Two lines,\nand a comma; *stars*.', source });
  await call('save', { id: 'three', text: '=SUM(A1:A9) is no formula here.', source });
  await call('setNote', 'two', '# A note\n\n- of two lines', '');
  await call('changeTags', 'three', ['quiet mornings', 'love'], []);
}

export async function removeFirst(): Promise<void> {
  const { chrome } = globalThis as unknown as Extension;
  const data = { service: 'favourites', method: 'remove', args: ['one'] };
  await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
}

/** From the second copy, but for what a restore may give anew. */
export async function keptFavourites(): Promise<Kept[]> {
  const { chrome } = globalThis as unknown as Extension;
  return Object.entries(await chrome.storage.local.get(null))
    .filter(([key, { removedAt }]) => key.startsWith('favourites/') && removedAt === undefined)
    .map(([, { revision: _revision, changedAt: _changedAt, ...favourite }]) => favourite)
    .toSorted((one, other) => one.savedAt - other.savedAt);
}

/** Whether there is such a button on screen; it is pressed. */
export function pressButton(label: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>('button')];
  const button = buttons.find(({ textContent }) => textContent?.trim() === label);
  button?.click();
  return button !== undefined;
}
