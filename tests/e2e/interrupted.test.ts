import { expect, test } from 'vitest';
import { until } from './firefox-e2e.mjs';
import {
  browsers,
  launchFlyleaf,
  noticeSays,
  openNewTab,
  shownInsight,
  turnMomentsOff,
} from './flyleaf.ts';
import { isSaved } from './what-is-kept.ts';

const saves = 6;

// The browsers remark on a background that is stopped at work, so silence is not asked for here.
test.each(browsers)(
  'what %s says is saved is saved, with the background stopped meanwhile',
  async (name) => {
    const browser = await launchFlyleaf(name);
    try {
      // The first tab after the install may come before the first hand.
      await openNewTab(browser);
      await turnMomentsOff(browser);
      for (let save = 0; save < saves; save += 1) {
        await openNewTab(browser);
        const { id } = await shownInsight(browser);
        await browser.press('s');
        await browser.interruptBackground();
        await noticeSays(browser, 'Saved');

        expect(await browser.evaluate(isSaved, id), `${id}`).toBe(true);
      }
      await browser.open('library.html');
      await until(() => browser.evaluate(listed, saves), 'all of them');
    } finally {
      await browser.close();
    }
  },
);

/** Runs in the library: whether its list is this long, most of which is not drawn. */
function listed(saves: number) {
  return document.querySelector('ol > li')?.getAttribute('aria-setsize') === `${saves}`;
}
