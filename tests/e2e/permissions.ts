import type { Browser } from './browser.ts';
import { allowOnce } from './chromium-profile.ts';
import type { FirefoxBrowser } from './firefox.ts';

/** What an extension may ask the browser for. */
export interface Permissions {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

/**
 * To be called before `allow`. Chromium without a screen shows its question to nobody, so it is told that
 * these were allowed before; it is restarted for that.
 */
export async function getReadyToAllow(browser: Browser, asked: Permissions): Promise<void> {
  if (browser.name === 'firefox') return;
  await browser.quit();
  allowOnce(browser.profile, asked.permissions ?? [], asked.origins ?? []);
  await browser.restart();
}

/** Says yes to what the extension asks when this is done. */
export async function allow(browser: Browser, act: () => Promise<unknown>): Promise<void> {
  await act();
  if (browser.name === 'firefox') await (browser as FirefoxBrowser).answerQuestion(true);
}

/** Says no. In Chromium the current page hears the answer that the browser would give. */
export async function refuse(browser: Browser, act: () => Promise<unknown>): Promise<void> {
  if (browser.name === 'firefox') {
    await act();
    await (browser as FirefoxBrowser).answerQuestion(false);
    return;
  }
  await browser.evaluate(answerNo, true);
  await act();
  await browser.evaluate(answerNo, false);
}

/** Takes permissions away, as a reader does in the browser's own settings. */
export async function withdraw(
  browser: Browser,
  { permissions = [], origins = [] }: Permissions,
): Promise<void> {
  if (browser.name === 'firefox') {
    await (browser as FirefoxBrowser).withdraw(permissions, origins);
  } else {
    await browser.inBackground(remove, { permissions, origins });
  }
}

type Answer = (allowed: boolean) => void;

interface Extension {
  chrome: {
    permissions: {
      request: (asked: object, answer?: Answer) => unknown;
      remove(asked: object): Promise<boolean>;
    };
  };
  request?: (asked: object, answer?: Answer) => unknown;
}

/** Runs in a page. */
function answerNo(isNo: boolean): void {
  const page = globalThis as unknown as Extension;
  const { permissions } = page.chrome;
  page.request ??= permissions.request;
  permissions.request = isNo ? (_asked, answer) => answer?.(false) : page.request;
}

/** Runs in the background. */
async function remove(asked: Permissions): Promise<void> {
  const { chrome } = globalThis as unknown as Extension;
  await chrome.permissions.remove(asked);
}
