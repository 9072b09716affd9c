import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Browser } from '../e2e/browser.ts';
import { until } from '../e2e/firefox-e2e.mjs';
import { browsers, launchFlyleaf } from '../e2e/flyleaf.ts';
import { actUntilGone } from './acts.ts';
import { askIn } from './ask.ts';
import { createDice, seed } from './dice.ts';
import { patience, tell, times } from './how-often.ts';
import { createModel } from './kept.ts';
import { readLibrary } from './read-library.ts';

/** How many acts are under way at once. A Firefox under Marionette does one thing after another. */
const lanes = { chromium: 3, firefox: 1 };
/** In milliseconds. */
const longestLife = 500;

test.each(browsers)(
  'what %s was told is kept, and what was removed stays removed, however often it is killed',
  { timeout: patience },
  async (name) => {
    const dice = createDice();
    const model = createModel();
    const browser = await launchFlyleaf(name);
    let duringStart = 0;
    try {
      await browser.restart();
      for (let kill = 0; kill < times.kills; kill += 1) {
        await browser.open('library.html');
        const ask = askIn(browser);
        const before = model.acknowledged;
        const acts = Array.from({ length: lanes[name] }, () => actUntilGone(ask, model, dice));
        // Most in the middle of things, some before the first of them is done.
        if (dice.chance(0.8)) await until(() => model.acknowledged > before, 'a first answer');
        await after(dice.below(longestLife));
        await browser.kill();
        await Promise.all(acts);
        await browser.restart();
        // Some are killed again while the two copies are still being compared.
        if (dice.chance(0.2)) {
          duringStart += 1;
          await killInStart(browser, dice.below(200));
        }
        const wrong = model.compare(await readLibrary(browser));
        expect(wrong, `after kill ${kill + 1}, seed ${seed}`).toEqual([]);
      }
      tell(`${name} killed`, {
        kills: times.kills,
        'of them again in the start': duringStart,
        'acknowledged changes': model.acknowledged,
        lost: 0,
      });
    } finally {
      await browser.close();
    }
  },
);

async function killInStart(browser: Browser, delay: number): Promise<void> {
  // The page asks for its favourites, and so for the comparison.
  const opening = browser.open('library.html').catch(() => {});
  await after(delay);
  await browser.kill();
  await opening;
  await browser.restart();
}
