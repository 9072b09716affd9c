import { expect, test } from 'vitest';
import type { Browser, BrowserName } from '../e2e/browser.ts';
import { packForChromium } from '../e2e/chromium-packed.ts';
import { until } from '../e2e/firefox-e2e.mjs';
import { browsers } from '../e2e/flyleaf.ts';
import { launch } from '../e2e/launch.ts';
import { act } from './acts.ts';
import { askIn } from './ask.ts';
import { newerBuild, sameBuild } from './builds.ts';
import { createDice } from './dice.ts';
import { inFull, patience, tell } from './how-often.ts';
import { createModel } from './kept.ts';
import { readAll, readLibrary } from './read-library.ts';

const draft = 'Typed, and not yet saved';

test.each(inFull ? browsers : (['chromium'] as const))(
  'through an update of %s with tabs open, a way back and an update again nothing is lost',
  { timeout: patience },
  async (name) => {
    const dice = createDice();
    const model = createModel();
    const builds = {
      first: sameBuild(name, '0.1.0'),
      newer: newerBuild(name, '0.2.0'),
      // Readers are taken back by an old build under a new number.
      back: sameBuild(name, '0.3.0'),
      again: newerBuild(name, '0.4.0'),
    };
    const key = pack(name, Object.values(builds));
    const browser = await launch(name, { extension: builds.first, ...(key && { key }) });
    try {
      await browser.findTab('welcome.html');
      await browser.newTab();
      await browser.open('library.html');
      for (let time = 0; time < 20; time += 1) await act(askIn(browser), model, dice);
      await browser.evaluate(typeDraft, draft);

      for (const build of [builds.newer, builds.back, builds.again]) {
        await browser.update(build);
        await browser.newTab();
        expect(model.compare(await readLibrary(browser))).toEqual([]);
        expect(await browser.evaluate(draftLeft)).toBe(draft);
        const { trouble } = await askIn(browser)('storage', 'status');
        expect(trouble).toBe(build === builds.back ? 'newer' : undefined);
        expect(await browser.evaluate(hasNewerStore)).toBe(true);
        if (trouble) await expectNotice(browser);
        for (let time = 0; time < 10; time += 1) await act(askIn(browser), model, dice);
      }
      expect(model.compare(await readAll(askIn(browser)))).toEqual([]);
      tell(`${name} updated, taken back, updated`, {
        'acknowledged changes': model.acknowledged,
        lost: 0,
      });
    } finally {
      await browser.close();
    }
  },
);

/** @returns the key for Chromium; Firefox takes folders as they are */
function pack(name: BrowserName, folders: readonly string[]): string | undefined {
  if (name === 'firefox') return undefined;
  return folders.reduce<string | undefined>(
    (key, folder) => packForChromium(folder, key),
    undefined,
  );
}

async function expectNotice(browser: Browser): Promise<void> {
  await browser.newTab();
  const notice = async () => (await browser.text('[role="note"]')).includes('newer Flyleaf');
  await until(notice, 'the notice of the new tab');
  await browser.open('library.html');
}

// What follows runs in a page of the extension.

function typeDraft(text: string): void {
  localStorage.setItem('a draft of the test', text);
}

function draftLeft(): string | null {
  return localStorage.getItem('a draft of the test');
}

async function hasNewerStore(): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('flyleaf');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const has = db.objectStoreNames.contains('fromTheNext');
  db.close();
  return has;
}
