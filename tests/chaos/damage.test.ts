import { expect, test } from 'vitest';
import type { Browser } from '../e2e/browser.ts';
import { until } from '../e2e/firefox-e2e.mjs';
import { browsers, launchFlyleaf } from '../e2e/flyleaf.ts';
import { act } from './acts.ts';
import { askIn } from './ask.ts';
import { createDice, seed } from './dice.ts';
import { inFull, patience, tell } from './how-often.ts';
import { createModel } from './kept.ts';
import { damages, folderOf, places, removeFolder } from './profile-files.ts';
import { readLibrary } from './read-library.ts';

/** What the short run does: a copy that the browser cannot open again, and one that is gone. */
const taste = ['MANIFEST removed', 'file emptied'];

const matrix = browsers.flatMap((name) =>
  places.map((place) => {
    const all = Object.entries(damages[name]);
    return { name, place, damage: inFull ? all : all.filter(([what]) => taste.includes(what)) };
  }),
);

test.each(matrix)(
  'with the $place of $name damaged nothing is lost, and it is told',
  { timeout: patience },
  async ({ name, place, damage }) => {
    const dice = createDice();
    const model = createModel();
    const browser = await launchFlyleaf(name);
    const seen = { damages: 0, starts: 0, 'copies lost': 0, 'copies that did not open': 0 };
    try {
      await browser.restart();
      await browser.open('library.html');
      for (let favourite = 0; favourite < 12; favourite += 1) {
        await act(askIn(browser), model, dice);
      }
      for (const [what, spoil] of damage) {
        await browser[dice.oneOf(['quit', 'kill'] as const)]();
        spoil(folderOf(browser, place));
        seen.damages += 1;

        let trouble: string | undefined;
        for (const start of ['first', 'second']) {
          const when = `${what}, ${start} start, seed ${seed}`;
          await browser.restart();
          await expectInsight(browser, when);
          const found = await readLibrary(browser);
          expect(model.compare(found), when).toEqual([]);
          const status = await askIn(browser)('storage', 'status');
          trouble = status.trouble;
          seen.starts += 1;
          if (status.repaired >= found.size) seen['copies lost'] += 1;
          if (trouble) seen['copies that did not open'] += 1;
          if (trouble || status.repaired > 0) await expectNotice(browser, when);
          // What storage.local had lost is put back without a word: nothing of it is missing.
          const isGone = place === 'IndexedDB' && what.startsWith('folder') && start === 'first';
          if (isGone) expect(status.repaired, when).toBeGreaterThanOrEqual(found.size);

          await browser.open('library.html');
          for (let more = 0; more < 3; more += 1) await act(askIn(browser), model, dice);
        }
        if (trouble) {
          // What was kept in one copy alone comes back into a new one.
          await browser.quit();
          removeFolder(folderOf(browser, place));
          await browser.restart();
          expect(model.compare(await readLibrary(browser)), `after ${what}`).toEqual([]);
        }
      }
      tell(`${place} of ${name} damaged`, { ...seen, 'favourites lost': 0 });
    } finally {
      await browser.close();
    }
  },
);

async function expectInsight(browser: Browser, when: string): Promise<void> {
  await browser.newTab();
  const shown = () => {
    const insight = document.querySelector<HTMLElement>('.Insight_text');
    return insight?.checkVisibility() && insight.textContent.length > 20;
  };
  await until(() => browser.evaluate(shown), `an insight: ${when}`);
}

async function expectNotice(browser: Browser, when: string): Promise<void> {
  await browser.open('options.html');
  const shown = () => document.querySelector('[role="note"]') !== null;
  await until(() => browser.evaluate(shown), `a notice: ${when}`);
}
