/** What the tests of saving from anywhere do in a page and in the background. Sent as text, each stands alone. */

// What follows runs in a web page.

/** From the beginning of one element to the end of another. */
export function select(first: string, last: string): void {
  const [from, to] = [first, last].map((css) => document.querySelector(css));
  if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
}

/** In the frame, the shadow root or the form that this page has. */
export function selectWithin(path: string): void {
  const frame = path === '/framed' ? document.querySelector('iframe')?.contentWindow : null;
  const host = path === '/shadow' ? document.querySelector('x-note') : null;
  const element =
    frame?.document.querySelector('#two') ??
    host?.shadowRoot?.querySelector('p') ??
    document.getElementById('one');
  frame?.focus();
  const selection = (frame ?? window).getSelection();
  if (element) selection?.setBaseAndExtent(element, 0, element, element.childNodes.length);
}

// What follows runs in the background.

export interface Kept {
  text: string;
  source: { title: string; url?: string };
}

declare const chrome: {
  storage: { local: { get(keys: null): Promise<Record<string, Kept>> } };
  tabs: { query(which: object): Promise<{ id: number }[]> };
  runtime: {
    getURL(path: ''): string;
    getContexts(which: object): Promise<{ contextType: string; documentUrl?: string }[]>;
  };
  action: { getTitle(which: { tabId?: number | undefined }): Promise<string> };
};

export async function readKept(): Promise<Kept[]> {
  const all = await chrome.storage.local.get(null);
  const kept = Object.entries(all).filter(([key]) => key.startsWith('favourites/'));
  return kept.map(([, { text, source }]) => ({ text, source }));
}

/** Of the toolbar button, in the tab in front. */
export async function readTitle(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true });
  return chrome.action.getTitle({ tabId: tab?.id });
}

interface Spoilt {
  put?: IDBObjectStore['put'];
}

/** Makes the database refuse whatever is written, until `storeAgain` or until the background stops. */
export function refuseToStore(): void {
  (globalThis as Spoilt).put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
}

export function storeAgain(): void {
  const { put } = globalThis as Spoilt;
  if (put) IDBObjectStore.prototype.put = put;
}

/** The page of ours that is open in the side panel. */
export async function readSide(): Promise<string | undefined> {
  const open = await chrome.runtime.getContexts({});
  const side = open.find(({ contextType }) => contextType === 'SIDE_PANEL');
  return side?.documentUrl?.slice(chrome.runtime.getURL('').length);
}
