import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { browsers, launchFlyleaf } from '../e2e/flyleaf.ts';
import { act } from './acts.ts';
import { askIn, askWhile } from './ask.ts';
import { createDice, seed } from './dice.ts';
import { patience, tell, times } from './how-often.ts';
import { createModel } from './kept.ts';
import { readBothCopies } from './read-both-copies.ts';
import { readAll, readLibrary } from './read-library.ts';

test.each(browsers)(
  'with the background of %s stopped in the middle of writes, nothing is lost or half written',
  { timeout: patience },
  async (name) => {
    const dice = createDice();
    const model = createModel();
    const browser = await launchFlyleaf(name);
    try {
      await browser.open('library.html');
      for (let stop = 0; stop < times.stops; stop += 1) {
        const askAndStop = askWhile(browser, async () => {
          await after(dice.below(12));
          await browser.interruptBackground();
        });
        await act(askAndStop, model, dice);

        const when = `stop ${stop + 1}, seed ${seed}`;
        expect(model.compare(await readAll(askIn(browser))), when).toEqual([]);
        const { stored, mirrored } = await browser.evaluate(readBothCopies);
        expect(stored, when).toEqual(mirrored);
      }
      expect(model.compare(await readLibrary(browser))).toEqual([]);
      tell(`background of ${name} stopped`, {
        stops: times.stops,
        'acknowledged changes': model.acknowledged,
        lost: 0,
        'half written': 0,
      });
    } finally {
      await browser.close();
    }
  },
);
