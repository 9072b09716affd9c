import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, noticeSays, openNewTab, shownInsight } from './flyleaf.ts';

describe.each(browsers)('the new tab in %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
  });

  afterAll(() => browser.close());

  const isSaved = () =>
    browser.evaluate(
      () => document.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') === 'true',
    );

  test('shows another insight on every tab', async () => {
    await openNewTab(browser);
    const first = await shownInsight(browser);
    await openNewTab(browser);
    const second = await shownInsight(browser);

    expect(first.text.length).toBeGreaterThanOrEqual(30);
    expect(second.id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    expect(second.text).not.toBe(first.text);
  });

  test('next, and back to the same insight', async () => {
    const first = await shownInsight(browser);
    await browser.press('n');
    await until(async () => (await shownInsight(browser)).id !== first.id, 'another insight');
    await browser.press('ArrowLeft');

    await until(async () => (await shownInsight(browser)).id === first.id, 'the first insight');
  });

  test('an insight that was hidden goes, and comes back with undo', async () => {
    await browser.stopBackground();
    const hidden = await shownInsight(browser);
    await browser.press('x');
    await noticeSays(browser, 'It will not come again');
    expect((await shownInsight(browser)).id).not.toBe(hidden.id);

    await browser.stopBackground();
    await browser.click('[role="status"] button');
    await until(async () => (await shownInsight(browser)).id === hidden.id, 'the hidden insight');
  });

  test('what was saved is still there after a restart', async () => {
    await openNewTab(browser);
    const saved = await shownInsight(browser);
    await browser.stopBackground();
    await browser.press('s');
    await noticeSays(browser, 'Saved');
    expect(await isSaved()).toBe(true);

    await browser.restart();
    await browser.open('library.html');
    await until(
      () => browser.evaluate((text) => document.body.innerText.includes(text), saved.text),
      'the favourite',
    );
  });

  test('saved by the command, taken back with undo', async () => {
    await openNewTab(browser);
    await browser.stopBackground();
    await browser.command('save');
    await until(isSaved, 'saved');
    await browser.click('[role="status"] button');

    await until(async () => !(await isSaved()), 'no longer saved');
  });

  test('a pinned insight stays on every tab until it is let go', async () => {
    await openNewTab(browser);
    const pinned = await shownInsight(browser);
    await browser.press('p');
    await noticeSays(browser, 'It stays on every new tab');
    await openNewTab(browser);
    expect((await shownInsight(browser)).id).toBe(pinned.id);

    await browser.press('p');
    await noticeSays(browser, 'New insights come again');
    await openNewTab(browser);
    expect((await shownInsight(browser)).id).not.toBe(pinned.id);
  });

  test('the section it is from opens with the insight marked', async () => {
    const { text } = await shownInsight(browser);
    await browser.click('cite');
    await until(async () => (await browser.text('dialog mark')) === text, 'the mark');
    await browser.press('Escape');

    await until(() => browser.evaluate(() => document.querySelector('dialog') === null), 'closed');
  });

  test('keys do nothing while a dialog is open', async () => {
    const before = await shownInsight(browser);
    await browser.press('?');
    await browser.text('dialog kbd');
    await browser.press('n');
    await browser.press('Escape');

    expect((await shownInsight(browser)).id).toBe(before.id);
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
