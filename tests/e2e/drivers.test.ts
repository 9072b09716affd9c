import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { launch } from './launch.ts';

const extension = 'tests/fixtures/complaining-extension';

describe.each(['chromium', 'firefox'] as const)('the driver of %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(name, { extension });
  });

  afterAll(() => browser.close());

  // An assertion of silence is only worth something when a sound would have been heard.
  async function expectToHear(complaint: string) {
    await expect.poll(browser.complaints).toContainEqual(expect.stringContaining(complaint));
  }

  async function expectPast(past: string) {
    await until(async () => (await browser.text('#past')) === past, past);
  }

  test('hears nothing while nothing is said', async () => {
    await browser.newTab();
    await until(async () => (await browser.text('#background')) === 'awake');

    expect(await browser.complaints()).toEqual([]);
  });

  test('hears a page', async () => {
    await browser.click('#log');
    await browser.click('#throw');
    await browser.click('#request');

    await expectToHear('console.error: planted message');
    await expectToHear('planted error');
    await expectToHear('request: https://planted.invalid/page');
  });

  test('hears a background that was stopped in between', async () => {
    await browser.stopBackground();
    await browser.click('#complain');

    await expectToHear('console.error: planted message of the background');
    await expectToHear('planted error of the background');
    await expectToHear('request: https://planted.invalid/background');
  });

  test('a command wakes the background', async () => {
    await browser.stopBackground();
    await browser.command('remember');

    await expectPast('installed remember');
  });

  test('keys reach the toolbar popup, and no page beneath it', async () => {
    await browser.newTab();
    const popup = await browser.openPopup();
    await popup.press('s');
    await popup.press('Tab');
    await popup.press('Shift+Tab');

    await until(async () => (await popup.text('#keys')) === 's Tab Shift Tab', 'the keys');
    await popup.close();
    expect(await browser.text('#keys')).toBe('');
  });

  test('a page can be watched from before its first element on', async () => {
    await browser.onPageStart(() => {
      window.name = `${document.readyState}, ${document.querySelectorAll('p').length} paragraphs`;
    });
    await browser.newTab();

    expect(await browser.evaluate(() => window.name)).toBe('loading, 0 paragraphs');
  });

  test('a restart is no second install, and nothing heard is forgotten', async () => {
    await browser.restart();
    await browser.newTab();

    await expectPast('installed remember started');
    await expectToHear('console.error: planted message');
  });

  test('what was stored outlives a power cut', async () => {
    await browser.kill();
    await browser.restart();
    await browser.newTab();

    await expectPast('installed remember started started');
  });
});
