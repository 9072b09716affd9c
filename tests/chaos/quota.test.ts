/// <reference types="node" />
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumBrowser, launchChromium } from '../e2e/chromium.ts';
import { until } from '../e2e/firefox-e2e.mjs';
import { noticeSays, openNewTab, shownInsight } from '../e2e/flyleaf.ts';
import { isSaved } from '../e2e/what-is-kept.ts';
import { act } from './acts.ts';
import { askIn, Refused } from './ask.ts';
import { createDice, seed } from './dice.ts';
import { inFull, patience, tell } from './how-often.ts';
import { createModel, type Model } from './kept.ts';
import { readLibrary } from './read-library.ts';

/** Flyleaf as it would be with the room that every site has. */
const extension = join(mkdtempSync(join(tmpdir(), 'flyleaf-quota-')), 'extension');

beforeAll(() => {
  cpSync('.output/chrome-mv3', extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
});

afterAll(() => rmSync(join(extension, '..'), { recursive: true, force: true }));

/** What may be full, and how it becomes so and not. */
const full = {
  IndexedDB: {
    async fill(browser: ChromiumBrowser) {
      await setQuota(browser, 1);
      // Chromium lets an origin write for half a minute on what it was once told is free.
      await until(() => browser.evaluate(isRefused), 'a refusal', 60_000);
    },
    free: (browser: ChromiumBrowser) => setQuota(browser),
  },
  'storage.local': {
    fill: (browser: ChromiumBrowser) => browser.evaluate(fillArea),
    free: (browser: ChromiumBrowser) => browser.evaluate(emptyArea),
  },
};

/** The short run has no half minute to wait: see `full`. */
const filled = inFull ? (['IndexedDB', 'storage.local'] as const) : (['storage.local'] as const);

test.each(filled)(
  'with no room left in %s nothing is called saved that is not, and what was saved stays',
  { timeout: patience },
  async (place) => {
    const dice = createDice();
    const model = createModel();
    const browser = await launchChromium({ extension });
    try {
      await browser.findTab('welcome.html');
      await browser.open('library.html');
      for (let time = 0; time < 40; time += 1) await act(askIn(browser), model, dice);

      // The first tab after the install may come before the first hand.
      await openNewTab(browser);
      await openNewTab(browser);
      await full[place].fill(browser);
      const insight = await shownInsight(browser);
      await browser.press('s');
      await expectRefusal(browser);
      expect(await shownInsight(browser)).toEqual(insight);
      expect(insight.id).not.toBeNull();
      expect(await browser.evaluate(isSaved, insight.id)).toBe(false);

      await browser.open('library.html');
      const refused = await actRegardless(browser, model);
      expect(model.compare(await readLibrary(browser)), `seed ${seed}`).toEqual([]);
      await browser.stopBackground();
      expect(model.compare(await readLibrary(browser)), `seed ${seed}`).toEqual([]);

      await full[place].free(browser);
      await openNewTab(browser);
      await browser.press('s');
      await noticeSays(browser, 'Saved');
      await browser.restart();
      await browser.open('library.html');
      const found = await readLibrary(browser);
      expect([...found.keys()].some((id) => id.includes('/'))).toBe(true);
      tell(`${place} full`, {
        'changes refused': refused,
        'acknowledged changes': model.acknowledged,
        lost: 0,
        'falsely called saved': 0,
      });
    } finally {
      await browser.close();
    }
  },
);

async function expectRefusal(browser: ChromiumBrowser): Promise<void> {
  const said = () =>
    [...document.querySelectorAll('[role="status"], [role="alert"]')]
      .map(({ textContent }) => textContent)
      .join(' ');
  await until(async () => (await browser.evaluate(said)).includes('not saved'), 'a refusal');
}

/** @returns how many changes were refused, and told as refused */
async function actRegardless(browser: ChromiumBrowser, model: Model): Promise<number> {
  const dice = createDice();
  let refused = 0;
  for (let time = 0; time < 40; time += 1) {
    try {
      await act(askIn(browser), model, dice);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused += 1;
    }
  }
  expect(refused, 'nothing was full').toBeGreaterThan(0);
  return refused;
}

async function setQuota(browser: ChromiumBrowser, quotaSize?: number): Promise<void> {
  const page = browser.page();
  const devtools = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
}

// What follows runs in a page of the extension.

interface Extension {
  chrome: {
    storage: {
      local: {
        QUOTA_BYTES: number;
        getBytesInUse(keys: null): Promise<number>;
        set(items: object): Promise<void>;
        remove(key: string): Promise<void>;
      };
    };
  };
}

async function isRefused(): Promise<boolean> {
  const opening = indexedDB.open('a probe');
  opening.onupgradeneeded = () => void opening.result.createObjectStore('bytes');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
    opening.onerror = resolve;
  });
  if (opening.error) return true;
  const writing = opening.result.transaction('bytes', 'readwrite');
  writing.objectStore('bytes').put('x'.repeat(100_000), 0);
  const written = await new Promise((resolve) => {
    writing.oncomplete = () => resolve(true);
    writing.onabort = () => resolve(false);
  });
  opening.result.close();
  return !written;
}

/** All but a few bytes, so that the hand still fits in where it was. */
async function fillArea(): Promise<void> {
  const { local } = (globalThis as unknown as Extension).chrome.storage;
  const left = local.QUOTA_BYTES - (await local.getBytesInUse(null));
  await local.set({ filler: 'x'.repeat(left - 20) });
}

async function emptyArea(): Promise<void> {
  const { local } = (globalThis as unknown as Extension).chrome.storage;
  await local.remove('filler');
}
