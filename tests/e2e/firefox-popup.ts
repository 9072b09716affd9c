import type { Popup } from './browser.ts';
import { type Firefox, until } from './firefox-e2e.mjs';
import { closePopup, focusPopup, grantActiveTab, hasLoadedPopup } from './firefox-inside.ts';
import { atHome } from './firefox-sandbox.ts';
import { webdriverActions } from './keys.ts';

/** Opens the popup over the tab in front, a page of the extension or one of the web. */
export async function openFirefoxPopup(firefox: Firefox, extensionId: string): Promise<void> {
  if (await firefox.eval(isOfWeb)) {
    await firefox.chrome(grantActiveTab, extensionId);
    await firefox.inView('background', atHome(openPopup));
  } else {
    // Refused while one of Firefox's own panels is still closing.
    await until(() => firefox.eval(atHome(openPopup)), 'openPopup');
  }
  // Asked for before it is in a process of its own, what runs in it never answers.
  await until(() => firefox.chrome(hasLoadedPopup, extensionId), 'the popup');
  await until(() => firefox.inView('popup', isComplete), 'the page of the popup');
  await firefox.chrome(focusPopup, extensionId);
}

/** These run in a page, in the background, in the popup. */
function isOfWeb(): boolean {
  return location.protocol.startsWith('http');
}

async function openPopup(): Promise<boolean> {
  const { browser } = globalThis as unknown as {
    browser: { action: { openPopup(): Promise<void> } };
  };
  await browser.action.openPopup();
  return true;
}

function isComplete(): boolean {
  return document.readyState === 'complete';
}

/** The real toolbar popup. WebDriver has no handle on it: keys go to Firefox's window, which gives them on. */
export function createFirefoxPopup(firefox: Firefox, extensionId: string): Popup {
  const found = (css: string) =>
    until(() => firefox.inView('popup', (css) => document.querySelector(css) !== null, css), css);

  async function press(key: string) {
    await firefox.inChrome(() => pressKey(firefox, key));
  }

  return {
    evaluate: (run, ...args) => firefox.inView('popup', atHome(run), ...args),
    press,
    async click(css) {
      await found(css);
      await firefox.inView(
        'popup',
        (css) => document.querySelector<HTMLElement>(css)?.click(),
        css,
      );
    },
    async type(css, text) {
      await found(css);
      await firefox.inView(
        'popup',
        (css) => document.querySelector<HTMLElement>(css)?.focus(),
        css,
      );
      for (const key of text) await press(key);
    },
    async text(css) {
      await found(css);
      const text = await firefox.inView(
        'popup',
        (css) => document.querySelector<HTMLElement>(css)?.innerText ?? '',
        css,
      );
      return text.trim();
    },
    async close() {
      await until(() => firefox.chrome(closePopup, extensionId), 'the popup to close');
    },
  };
}

export async function pressKey(firefox: Firefox, key: string): Promise<void> {
  const keyboard = { type: 'key', id: 'keyboard', actions: webdriverActions(key) };
  await firefox.cmd('WebDriver:PerformActions', { actions: [keyboard] });
}
