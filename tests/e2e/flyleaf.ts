/// <reference types="node" />
import type { Browser, BrowserName } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { until } from './firefox-e2e.mjs';

/** The packaged build that each browser runs. */
const packages: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

export const browsers = ['chromium', 'firefox'] as const;

/** Starts a browser with Flyleaf in a new profile, welcome page and first hand waited for. */
export async function launchFlyleaf(name: BrowserName): Promise<Browser> {
  const options = { extension: packages[name] };
  const browser = await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
  await browser.findTab('welcome.html');
  return browser;
}

/** What a tab shows: the insight's text, and its id unless it is the insight of the build. */
export async function shownInsight(browser: Browser): Promise<{ text: string; id: string | null }> {
  return browser.evaluate(() => {
    const element = document.querySelector<HTMLElement>('.Insight_text');
    return { text: element?.textContent ?? '', id: element?.dataset.insight ?? null };
  });
}

/** Opens a new tab and waits until it is alive: its buttons there, the background heard. */
export async function openNewTab(browser: Browser) {
  const tab = await browser.newTab();
  await until(
    () => browser.evaluate(() => document.querySelector('.CardTools_tools') !== null),
    'tools',
  );
  await until(() => handIsKept(browser), 'the hand');
  return tab;
}

/** Whether the background has heard of what is on screen. */
async function handIsKept(browser: Browser): Promise<boolean> {
  return browser.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<{ hand?: StoredHand }> } } };
    };
    interface StoredHand {
      current: { insightId: string } | null;
    }
    const { hand } = await chrome.storage.local.get('hand');
    const shown = document.querySelector<HTMLElement>('.Insight_text')?.dataset.insight;
    return hand !== undefined && (shown === undefined || hand.current?.insightId === shown);
  });
}

/** Waits for a notice whose text holds these words. */
export async function noticeSays(browser: Browser, words: string): Promise<void> {
  await until(async () => (await browser.text('[role="status"]')).includes(words), words);
}

/**
 * Turns moments off, in a page of the extension: else many tabs opened in a row are a burst, in which
 * the insight stays.
 */
export async function turnMomentsOff(browser: Browser): Promise<void> {
  await browser.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    const data = { service: 'settings', method: 'change', args: [{ moments: false }] };
    localStorage.removeItem('hand');
    await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
  });
}
