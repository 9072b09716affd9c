import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, openNewTab, shownInsight } from './flyleaf.ts';
import { allow, getReadyToAllow, refuse, withdraw } from './permissions.ts';
import { pressWord } from './press-word.ts';

const everySite = ['http://*/*', 'https://*/*'];

describe.each(browsers)('nudges in the options of %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    await openNewTab(browser);
    await getReadyToAllow(browser, { permissions: ['notifications'], origins: everySite });
  });

  afterAll(() => browser.close());

  beforeEach(openOptions);

  async function openOptions() {
    await browser.open('options.html');
    await browser.text('#goes-by');
  }

  const press = (part: string, label: string) => pressWord(browser, part, label);
  const says = (part: string, words: string) =>
    until(async () => (await browser.text(part)).includes(words), words);
  const saysNot = (part: string, words: string) =>
    until(async () => !(await browser.text(part)).includes(words), `no ${words}`);

  test('a level says what it means, and off leaves nothing to choose', async () => {
    await says('#nudges', 'No more than 5 a day');
    await browser.choose('#nudges select', 'off');
    await says('#nudges', 'Nothing comes by itself');
    await saysNot('#nudges', 'Let it show a mark');

    await press('.NoticeBar_place', 'Undo');
    await says('#nudges', 'No more than 5 a day');
  });

  test('the mark on the toolbar button, on and off', async () => {
    await press('#nudges', 'Let it show a mark');
    await says('#nudges', 'A small mark');
    await openOptions();
    await press('#nudges', 'Leave it plain');
    await says('#nudges', 'stays plain');
  });

  test('notifications, refused, allowed, and withdrawn while the page is open', async () => {
    await refuse(browser, () => press('#nudges', 'Let it show some'));
    await says('#nudges', 'Your browser did not allow it');
    await says('#nudges', 'Flyleaf shows no notifications');

    await allow(browser, () => press('#nudges', 'Let it show some'));
    await says('#nudges', 'may come as a notification');
    expect(await browser.text('#nudges')).not.toContain('Your browser did not allow it');

    await withdraw(browser, { permissions: ['notifications'] });
    await says('#nudges', 'Flyleaf shows no notifications');
  });

  test('coming back from a break, noticed and no longer', async () => {
    await press('#goes-by', 'Let it notice');
    await says('#goes-by', 'It notices');
    await withdraw(browser, { permissions: ['idle'] });
    await says('#goes-by', 'It does not notice');
  });

  test('cards on pages, refused, allowed, and withdrawn while the page is open', async () => {
    await refuse(browser, () => press('#nudges', 'Let one come'));
    await says('#nudges', 'Your browser did not allow it');
    await says('#goes-by', 'does not know what you read');

    await allow(browser, () => press('#nudges', 'Let one come'));
    await says('#nudges', 'A small card may come');
    await says('#goes-by', 'on all sites');

    await withdraw(browser, { origins: everySite });
    await says('#nudges', 'No card comes');
    await says('#goes-by', 'does not know what you read');
  });

  test('pages of sites that are named, then of all, then of the named again, then of none', async () => {
    const readable = () => browser.evaluate(grantedOrigins);
    await press('#goes-by', 'sites you name');
    await allow(browser, async () => {
      await browser.type('#goes-by input', 'https://Bücher.example/shelf');
      await browser.press('Enter');
    });
    await says('#goes-by', 'bücher.example');
    const named = await readable();
    expect(named).toEqual(
      ['http', 'https'].map((scheme) => `${scheme}://*.xn--bcher-kva.example/*`),
    );

    await allow(browser, () => press('#goes-by', 'all sites'));
    await says('#goes-by', 'on all sites');
    await press('#goes-by', 'sites you name');
    await says('#goes-by', 'bücher.example');
    expect(await readable()).toEqual(named);

    await press('#goes-by', 'Remove');
    await saysNot('#goes-by', 'bücher.example');
    await press('#goes-by', 'none');
    await says('#goes-by', 'does not know what you read');
    expect(await readable()).toEqual([]);
  });

  test('a site to keep away from is checked, kept, removed, and put back', async () => {
    const field = '#goes-by input';
    await browser.type(field, 'not a site');
    await browser.press('Enter');
    await says('#goes-by', 'A site looks like');

    await browser.fill(field, 'https://news.example.org/today');
    await browser.press('Enter');
    await says('#goes-by', 'news.example.org');
    await openOptions();
    await press('#goes-by', 'Remove');
    await saysNot('#goes-by', 'news.example.org');
    await press('.NoticeBar_place', 'Undo');
    await says('#goes-by', 'news.example.org');
  });

  test('quiet hours are kept', async () => {
    await browser.fill('#nudges input', '21:30');
    await browser.press('Tab');
    await says('.NoticeBar_place', 'Saved');
    await openOptions();

    const from = () => document.querySelector<HTMLInputElement>('#nudges input')?.value;
    expect(await browser.evaluate(from)).toBe('21:30');
  });

  test('what was shown is listed with its reason, forgotten one by one, and wholly', async () => {
    await openNewTab(browser);
    const first = await shownInsight(browser);
    await openNewTab(browser);
    const second = await shownInsight(browser);
    await openOptions();
    await browser.click('#shown summary');
    await says('#shown', first.text);
    await says('#shown', second.text);
    await says('#shown', 'On a new tab');

    await press('#shown', 'Forget');
    await saysNot('#shown', second.text);
    await openOptions();
    await browser.click('#shown summary');
    await says('#shown', first.text);
    expect(await browser.text('#shown')).not.toContain(second.text);

    await press('#shown', 'Forget all of it');
    await press('dialog', 'Keep it');
    expect(await browser.text('#shown')).toContain(first.text);
    await press('#shown', 'Forget all of it');
    await press('dialog', 'Forget all of it');
    await says('#shown', 'Nothing is remembered');
  });

  test.each(['light', 'dark'] as const)('all of it is accessible when it is %s', async (scheme) => {
    await openNewTab(browser);
    await openOptions();
    await browser.preferScheme(scheme);
    await browser.click('#shown summary');
    await browser.text('#shown li');
    await browser.click('#goes-by summary');
    await press('#goes-by', 'sites you name');
    await browser.type('#goes-by input', 'no site');
    await browser.press('Enter');
    await says('#goes-by', 'A site looks like');

    expect(await violationsOf(browser)).toEqual([]);
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** Runs in a page. */
async function grantedOrigins(): Promise<string[]> {
  const { chrome } = globalThis as unknown as {
    chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } };
  };
  const { origins } = await chrome.permissions.getAll();
  return origins.toSorted((one, other) => one.localeCompare(other));
}
