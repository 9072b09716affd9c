import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { allow, getReadyToAllow } from './permissions.ts';
import { changeSettings } from './settings.ts';

/** What the tests of reading pages and of cards upon them do. What is sent into a browser stands alone. */

const origins = ['http://localhost/*'];

/** Lets Flyleaf read the pages of this machine, and show cards upon them at any hour. */
export async function letItRead(browser: Browser): Promise<void> {
  await getReadyToAllow(browser, { origins });
  await turnReadingOn(browser);
}

/** As the options would. Without the permission it does not stay on. */
export async function turnReadingOn(browser: Browser): Promise<void> {
  await browser.open('options.html');
  await browser.evaluate(addRequest, origins);
  await allow(browser, () => browser.click('#request'));
  const quietHours = { from: 0, to: 0 };
  await browser.evaluate(changeSettings, {
    readPages: true,
    pageCard: true,
    nudges: 'often',
    quietHours,
  });
  await until(() => browser.inBackground(isWatching), 'the watcher');
}

/** Runs in a page: a browser asks only when a reader has pressed something. */
function addRequest(origins: string[]): void {
  const button = document.createElement('button');
  button.id = 'request';
  button.textContent = 'Request';
  button.addEventListener('click', () => void chrome.permissions.request({ origins }));
  document.body.prepend(button);
}

/** What a reader sees of the card in the tab in front, and what has the focus there. */
export interface SeenCard {
  readonly text: string;
  readonly source: string;
  readonly note: string;
  readonly buttons: readonly string[];
  readonly focused: string | null;
}

export const seeCard = (browser: Browser) =>
  until(async () => {
    const card = await browser.inBackground(readCard);
    // Written down while nudges are forgotten, it would hold up the next test’s.
    if (!(await browser.inBackground(isConfirmed))) return null;
    return card?.text ? card : null;
  }, 'the card');

export const cardIsGone = (browser: Browser) =>
  until(async () => (await browser.inBackground(readCard)) === null, 'no card', 40_000);

// What follows runs in the background.

export async function isWatching(): Promise<boolean> {
  return (await chrome.scripting.getRegisteredContentScripts()).length > 0;
}

/** When the page was read that is remembered. */
export async function readAt(): Promise<number | null> {
  return (await chrome.storage.session.get('page topic'))['page topic']?.at ?? null;
}

/** So that a test need not wait for hours: no nudge has come yet. */
export async function forgetNudges(): Promise<void> {
  await chrome.storage.local.remove('nudge log');
  await chrome.storage.session.remove('waiting nudges');
  await chrome.storage.session.remove('page topic');
}

/** Whether all that came is written down as seen. */
async function isConfirmed(): Promise<boolean> {
  const { 'nudge log': log } = await chrome.storage.local.get('nudge log');
  return log?.nudges.every(({ open }) => open?.shown !== false) ?? true;
}

/** What became of the nudges, the last first. */
export async function readOutcomes(): Promise<(string | null)[]> {
  const { 'waiting nudges': waiting = [] } = await chrome.storage.session.get('waiting nudges');
  return waiting.map(({ outcome }) => outcome ?? null);
}

/** Puts a card upon the page in front, as a nudge does. Returns whether the page let it. */
export async function giveCard(text: string): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const card = {
    ...{ number: 0, insightId: 'intricate-dance/leaning-is-a-choice', text, moments: [] },
    ...{ documentId: 'intricate-dance', documentTitle: 'The Dance: a book', language: 'en' },
    ...{ section: 0, sectionHeading: 'First', reason: 'topic', about: ['trust', 'distance'] },
  };
  const nudge = { token: crypto.randomUUID(), way: 'page', card, at: Date.now(), tabId: tab?.id };
  await chrome.storage.session.set({ 'waiting nudges': [{ nudge, matches: [] }] });
  const target = { tabId: tab?.id };
  const [shown] = await chrome.scripting.executeScript({ target, files: ['/page-card.js'] });
  return shown?.result === true;
}

export async function readCard(): Promise<SeenCard | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const target = { tabId: tab?.id };
  const [read] = await chrome.scripting.executeScript({
    target,
    func: () => {
      // Only an extension’s script may look into a closed shadow.
      const find = Document.prototype.querySelector;
      const host: Host | null = Reflect.apply(find, document, ['[popover="manual"]']);
      const root =
        host?.openOrClosedShadowRoot ?? (host && chrome.dom?.openOrClosedShadowRoot(host));
      if (!root) return null;
      const textOf = (css: string) => root.querySelector(css)?.textContent ?? '';
      return {
        text: textOf('blockquote'),
        source: textOf('.source'),
        note: textOf('.note'),
        buttons: [...root.querySelectorAll('button')].map(
          (button) => button.ariaLabel ?? button.textContent,
        ),
        focused: root.activeElement?.ariaLabel ?? root.activeElement?.textContent ?? null,
      };
    },
  });
  return (read?.result as SeenCard | null | undefined) ?? null;
}

interface Host extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot;
}

interface Session {
  readonly 'page topic'?: { readonly at: number };
  readonly 'waiting nudges'?: { readonly outcome?: string }[];
}

interface Local {
  readonly 'nudge log'?: { readonly nudges: { readonly open?: { readonly shown: boolean } }[] };
}

declare const chrome: {
  dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot };
  permissions: { request(asked: object): Promise<boolean> };
  scripting: {
    executeScript(script: object): Promise<{ result: unknown }[]>;
    getRegisteredContentScripts(): Promise<object[]>;
  };
  storage: {
    local: { get(key: string): Promise<Local>; remove(key: string): Promise<void> };
    session: {
      get(key: string): Promise<Session>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
  tabs: { query(which: object): Promise<{ id: number }[]> };
};
