import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, noticeSays, openNewTab, shownInsight } from './flyleaf.ts';

const schemes = ['light', 'dark'] as const;

describe.each(browsers)('the pages in %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
  });

  afterAll(() => browser.close());

  async function expectAccessible() {
    for (const scheme of schemes) {
      await browser.preferScheme(scheme);
      expect(await violationsOf(browser), scheme).toEqual([]);
    }
  }

  test('the new tab, at rest and attended to', async () => {
    await openNewTab(browser);
    await expectAccessible();

    await browser.press('Tab');
    await browser.click('.CardTools_more summary');
    await expectAccessible();
  });

  test.each(['why', 'section', 'keys'])('the dialog of %s', async (dialog) => {
    await openNewTab(browser);
    const { text } = await shownInsight(browser);
    if (dialog === 'keys') await browser.press('?');
    if (dialog === 'section') await browser.click('cite');
    if (dialog === 'why') {
      await browser.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.CardTools_tools button')];
        buttons.find((button) => button.textContent === 'Why this?')?.click();
      });
    }
    await browser.text('dialog h2');
    if (dialog === 'section') await until(async () => (await browser.text('mark')) === text);

    await expectAccessible();
  });

  test('a quiet page', async () => {
    await browser.evaluate(setBetween, 'quiet');
    await openNewTab(browser);
    await browser.newTab();
    await browser.text('.Quiet_quiet');

    await expectAccessible();
    await browser.evaluate(setBetween, 'keep');
  });

  test('favourites, without and with', async () => {
    await browser.open('library.html');
    await until(async () => (await browser.text('main')).includes('Nothing saved yet'), 'empty');
    await expectAccessible();

    await openNewTab(browser);
    const { text } = await shownInsight(browser);
    await browser.press('s');
    await noticeSays(browser, 'Saved');
    await browser.open('library.html');
    await until(async () => (await browser.text('main')).includes(text), 'the favourite');
    await expectAccessible();
  });

  test.each(['options.html', 'welcome.html'])('%s', async (page) => {
    await browser.open(page);
    await browser.text('main select, main input, main button');

    await expectAccessible();
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** Runs in a page: once a day, so that the second tab of the day falls between two arrivals. */
async function setBetween(between: 'keep' | 'quiet') {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const cadence = between === 'quiet' ? { kind: 'daily', at: 0 } : { kind: 'everyTab' };
  const data = { service: 'settings', method: 'change', args: [{ between, cadence }] };
  localStorage.removeItem('hand');
  await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
}
