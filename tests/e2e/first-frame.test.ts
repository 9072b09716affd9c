import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { browsers, launchFlyleaf, openNewTab, shownInsight, turnMomentsOff } from './flyleaf.ts';

const opens = 30;

declare global {
  /** What every frame of this page showed: the insight's visible text, empty when there is none. */
  var shownInFrames: string[];
  /** Where it stood in them, in pixels from the top. */
  var placesInFrames: number[];
}

describe.each(browsers)('the first frame in %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    // The very first tab has no hand of its own yet.
    await openNewTab(browser);
    // A frame that showed the insight of the tab before would look right if it were the same.
    await turnMomentsOff(browser);
    await openNewTab(browser);
    await browser.onPageStart(recordFrames);
  });

  afterAll(() => browser.close());

  test('every frame of a tab shows one text, that of the hand, in one place', async () => {
    let before = '';
    for (let open = 0; open < opens; open += 1) {
      const tab = await openNewTab(browser);
      const { text, id } = await shownInsight(browser);
      const frames = await browser.evaluate(() => globalThis.shownInFrames);
      const places = await browser.evaluate(() => globalThis.placesInFrames);

      expect(id, 'the insight is from the hand').not.toBeNull();
      expect([...new Set(frames)], `open ${open}`).toEqual([text]);
      expect(text).not.toBe(before);
      before = text;
      // Its reason, and all else that comes later, has its room beneath it.
      expect(new Set(places).size, `open ${open}`).toBe(1);
      await tab.close();
    }
  });

  test('the page leaves the focus where it was', async () => {
    await openNewTab(browser);

    expect(await browser.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

/** Runs in the page, before any of it: notes what is on screen at every animation frame. */
function recordFrames() {
  globalThis.shownInFrames = [];
  globalThis.placesInFrames = [];
  const look = () => {
    const element = document.querySelector('.Insight_text');
    const visible = element && element.getClientRects().length > 0;
    const shown = visible && getComputedStyle(element).visibility === 'visible';
    // Before the parser has come to the body there is nothing to paint.
    if (document.body) globalThis.shownInFrames.push(shown ? (element.textContent ?? '') : '');
    if (shown) globalThis.placesInFrames.push(element.getBoundingClientRect().top);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
