import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { until } from '../e2e/firefox-e2e.mjs';
import { launchFlyleaf } from '../e2e/flyleaf.ts';
import { act, actUntilGone } from './acts.ts';
import { askIn } from './ask.ts';
import { createDice, seed } from './dice.ts';
import { patience, tell, times } from './how-often.ts';
import { createModel } from './kept.ts';
import { folderOf, places, tearLog } from './profile-files.ts';
import { readLibrary } from './read-library.ts';

/** How many favourites there are at least before anything is torn. */
const shelf = 20;

// Firefox keeps both in SQLite: see damage.test.ts for what is torn there.
test.each(places)(
  'what Chromium was told is kept, however often the log of its %s is torn',
  { timeout: patience },
  async (place) => {
    const dice = createDice();
    const model = createModel();
    const browser = await launchFlyleaf('chromium');
    let databasesLost = 0;
    let repaired = 0;
    try {
      await browser.restart();
      await browser.open('library.html');
      while ((await askIn(browser)('favourites', 'count')) < shelf) {
        await act(askIn(browser), model, dice);
      }
      for (let tear = 0; tear < times.tears; tear += 1) {
        await browser.open('library.html');
        const ask = askIn(browser);
        const acts = [ask, ask].map((ask) => actUntilGone(ask, model, dice));
        const before = model.acknowledged;
        await until(() => model.acknowledged > before + 3, 'a few answers');
        await after(dice.below(100));
        await browser.kill();
        await Promise.all(acts);
        tearLog(folderOf(browser, place));

        // Chromium may notice at the first start, and throw all of a database away at the second.
        for (const start of ['first', 'second']) {
          await browser.restart();
          const found = await readLibrary(browser);
          // At the second, its repair may bring back of the torn write what it left out at the first.
          const wrong = model.compare(found, start === 'second');
          expect(wrong, `tear ${tear + 1}, ${start} start, seed ${seed}`).toEqual([]);
          const status = await askIn(browser)('storage', 'status');
          repaired += status.repaired;
          if (status.repaired >= found.size) databasesLost += 1;
        }
      }
      tell(`${place} torn`, {
        tears: times.tears,
        'whole databases lost by Chromium': databasesLost,
        'favourites given back': repaired,
        'acknowledged changes': model.acknowledged,
        lost: 0,
      });
      if (place === 'IndexedDB') expect(databasesLost, 'nothing was proved').toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  },
);
