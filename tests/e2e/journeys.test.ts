import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import type { Browser, Popup } from './browser.ts';
import type { FirefoxBrowser } from './firefox.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, openNewTab, shownInsight } from './flyleaf.ts';
import { isCurrent, isKept, isPaused, isSaved } from './what-is-kept.ts';

describe.each(browsers)('a reader in %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
  });

  afterAll(() => browser.close());

  /** The insight of a new tab, opened for this. */
  async function insightOfNewTab() {
    await openNewTab(browser);
    return (await shownInsight(browser)).id;
  }

  async function chooseCadence(kind: string) {
    await browser.open('options.html');
    await browser.choose('main select', kind);
    await browser.text('.NoticeBar_bar');
    expect(await browser.evaluate(isKept, kind)).toBe(true);
  }

  test('chooses once a day, and gets one insight for all tabs of the day', async () => {
    await chooseCadence('daily');
    await browser.stopBackground();
    const first = await insightOfNewTab();

    expect(await insightOfNewTab()).toBe(first);
    expect(await insightOfNewTab()).toBe(first);
  });

  test('asks for another by hand, and the next tab keeps to it', async () => {
    const before = await insightOfNewTab();
    await browser.stopBackground();
    await browser.press('n');
    await until(async () => (await shownInsight(browser)).id !== before, 'another insight');
    const after = (await shownInsight(browser)).id;
    await until(() => browser.evaluate(isCurrent, after), 'the background has heard');

    expect(await insightOfNewTab()).toBe(after);
  });

  test('chooses every tab again, and each is another', async () => {
    await chooseCadence('everyTab');
    const shown = [await insightOfNewTab(), await insightOfNewTab(), await insightOfNewTab()];

    expect(new Set(shown).size).toBe(3);
  });

  describe('with the popup', () => {
    let popup: Popup;

    async function open() {
      await browser.stopBackground();
      popup = await browser.openPopup();
      await until(async () => (await popup.text('.Insight_text')).length > 0, 'its card');
    }

    test('sees the card of the last tab, saves it by keyboard, and finds it kept', async () => {
      await openNewTab(browser);
      const { text, id } = await shownInsight(browser);
      await open();
      expect(await popup.text('.Insight_text')).toBe(text);
      expect(await violationsOf(popup)).toEqual([]);

      await popup.evaluate(() => document.querySelector<HTMLElement>('[aria-pressed]')?.focus());
      await popup.press('Enter');
      await until(
        () =>
          popup.evaluate(
            () => document.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') === 'true',
          ),
        'saved',
      );
      await popup.close();

      await until(() => browser.evaluate(isSaved, id), 'the favourite');
    });

    test('pauses, and no new insight comes until the pause ends', async () => {
      const before = await insightOfNewTab();
      await open();
      await until(() => popup.evaluate(clickButton, 'hour'), 'the button to pause');
      await until(() => popup.evaluate(isPaused), 'the pause');
      await popup.close();
      expect(await insightOfNewTab()).toBe(before);

      await open();
      await until(() => popup.evaluate(clickButton, 'Resume'), 'the button to resume');
      await until(async () => !(await popup.evaluate(isPaused)), 'the end of the pause');
      await popup.close();
      expect(await insightOfNewTab()).not.toBe(before);
    });
  });

  test.runIf(name === 'firefox')('opens a tab in a container', async () => {
    const outside = await insightOfNewTab();
    await browser.stopBackground();
    await (browser as FirefoxBrowser).newContainerTab();
    await browser.text('.CardTools_tools');
    const inside = await shownInsight(browser);
    expect(inside.id).not.toBeNull();
    expect(inside.id).not.toBe(outside);

    await until(() => browser.evaluate(isCurrent, inside.id), 'the background has heard');
    expect(await browser.evaluate(() => localStorage.getItem('hand'))).toBeNull();
    await browser.press('s');
    await until(() => browser.evaluate(isSaved, inside.id), 'the favourite');
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** Runs in the popup. Returns whether there is such a button yet. */
function clickButton(words: string): boolean {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent?.includes(words));
  button?.click();
  return button !== undefined;
}
