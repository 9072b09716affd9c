import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, noticeSays, openNewTab, shownInsight } from './flyleaf.ts';
import { isSaved } from './what-is-kept.ts';

describe.each(browsers)('in %s', (name) => {
  let browser: Browser;
  let saved: { text: string; id: string | null };

  beforeEach(async () => {
    browser = await launchFlyleaf(name);
    await openNewTab(browser);
    await openNewTab(browser);
    saved = await shownInsight(browser);
    await browser.press('s');
    await noticeSays(browser, 'Saved');
  });

  afterEach(() => browser.close());

  const libraryShows = (text: string) =>
    until(
      () => browser.evaluate((text) => document.body.innerText.includes(text), text),
      `the library shows ${text}`,
    );

  test('a database that was lost is filled again from the second copy', async () => {
    await browser.evaluate(deleteDatabase);
    await browser.stopBackground();

    await browser.open('library.html');
    await libraryShows(saved.text);
    await openNewTab(browser);
    expect((await shownInsight(browser)).id).not.toBeNull();
    expect(await browser.complaints()).toEqual([]);
  });

  test('a second copy that was lost is written again from the database', async () => {
    await browser.evaluate(clearMirror);
    await browser.stopBackground();
    await openNewTab(browser);

    await until(() => browser.evaluate(isSaved, saved.id), 'the favourite in the mirror');
    expect(await browser.complaints()).toEqual([]);
  });

  test('a database of a newer Flyleaf is left alone, and saving goes on', async () => {
    await browser.evaluate(makeNewer);
    await browser.stopBackground();

    await openNewTab(browser);
    await until(
      async () => (await browser.text('[role="note"]')).includes('written by a newer Flyleaf'),
      'the notice',
    );
    await browser.press('n');
    await until(async () => (await shownInsight(browser)).text !== saved.text, 'another insight');
    const other = await shownInsight(browser);
    await browser.press('s');
    await noticeSays(browser, 'Saved');

    await browser.open('library.html');
    await libraryShows(saved.text);
    await libraryShows(other.text);
    await browser.open('options.html');
    await until(
      async () => (await browser.text('#shown')).includes('no record of what was shown'),
      'the options say that there is no record',
    );
    expect(await browser.evaluate(versionOfDatabase)).toBe(99);
    expect(await browser.complaints()).toEqual([]);
  });

  test('settings that make no sense fall back, each alone', async () => {
    await browser.evaluate(spoilSettings);
    await browser.stopBackground();
    await browser.open('options.html');

    await until(
      () => browser.evaluate(() => document.querySelector('select')?.value === 'everyTab'),
      'the cadence by default',
    );
    expect(await browser.evaluate(() => document.documentElement.dataset.appearance)).toBe('dark');
    expect(await browser.complaints()).toEqual([]);
  });
});

// What follows runs in a page of the extension.

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('flyleaf');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

function makeNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('flyleaf', 99);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

async function versionOfDatabase(): Promise<number | undefined> {
  const databases = await indexedDB.databases();
  return databases.find(({ name }) => name === 'flyleaf')?.version;
}

interface Extension {
  chrome: {
    storage: Record<
      'local' | 'session',
      {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        remove(keys: string[]): Promise<void>;
      }
    >;
  };
}

async function clearMirror(): Promise<void> {
  const { local } = (globalThis as unknown as Extension).chrome.storage;
  const keys = Object.keys(await local.get(null));
  await local.remove(keys.filter((key) => key.startsWith('favourites')));
}

async function spoilSettings(): Promise<void> {
  const { local } = (globalThis as unknown as Extension).chrome.storage;
  const cadence = { kind: 'hourly' };
  await local.set({ settings: { version: 1, cadence, appearance: 'dark', textSize: 12 } });
}
