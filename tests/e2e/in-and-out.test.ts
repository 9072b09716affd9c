/// <reference types="node" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, openNewTab } from './flyleaf.ts';
import { keepSome, keptFavourites, pressButton, removeFirst } from './small-library.ts';

const everything = 'Save everything to a file';
const markdown = 'as Markdown';
const table = 'as a table';

describe.each(browsers)('files and earlier libraries in %s', (name) => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'flyleaf-files-'));

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    // The first hand, which comes after the install, would take the place of what is tested.
    await openNewTab(browser);
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    await browser.open('options.html#keep');
    await browser.text('#keep');
    await deleteEverything();
    await browser.evaluate(keepSome);
    expect(await kept()).toHaveLength(3);
  });

  const kept = () => browser.evaluate(keptFavourites);

  async function press(label: string) {
    await until(() => browser.evaluate(pressButton, label), label);
  }

  async function deleteEverything() {
    await press('Delete everything');
    await browser.text('dialog');
    await browser.evaluate(() =>
      document.querySelector<HTMLElement>('dialog [data-kind="danger"]')?.click(),
    );
    await noticeSays('Everything is deleted');
    expect(await kept()).toEqual([]);
  }

  async function bringIn(name: string, text: string) {
    const path = join(folder, name);
    writeFileSync(path, text);
    await browser.giveFile('#keep input', path);
  }

  const noticeSays = (words: string) =>
    until(async () => (await browser.text('.NoticeBar_bar')).includes(words), words);

  const dialogSays = (words: string) =>
    until(async () => (await browser.text('dialog')).includes(words), words);

  test.each([everything, markdown, table])(
    '%s: what was deleted comes back whole',
    async (label) => {
      const before = await kept();
      const file = await browser.download(() => press(label));
      await noticeSays('The file is in your downloads');
      await deleteEverything();
      await browser.stopBackground();

      await bringIn(file.name, file.text);
      await dialogSays('3 favourites come in');
      expect(await violationsOf(browser)).toEqual([]);
      await press('Do this');
      await noticeSays('Brought back');

      expect(await kept()).toEqual(before);
    },
  );

  test('a page to print holds every favourite', async () => {
    const file = await browser.download(() => press('as a page to print'));

    expect(file.name).toMatch(/\.html$/);
    for (const { text } of await kept()) expect(file.text).toContain(text);
  });

  test('what was chosen on this page comes back with everything', async () => {
    await browser.choose('main select', 'daily');
    await noticeSays('Saved');
    const file = await browser.download(() => press(everything));
    await deleteEverything();
    await bringIn(file.name, file.text);
    await press('Do this');
    await noticeSays('Brought back');

    await until(
      () => browser.evaluate(() => document.querySelector('select')?.value === 'daily'),
      'the cadence from the file',
    );
  });

  test('a restore is undone', async () => {
    const file = await browser.download(() => press(everything));
    await deleteEverything();
    await bringIn(file.name, file.text);
    await press('Do this');
    await noticeSays('Brought back');
    expect(await kept()).toHaveLength(3);

    await press('Undo');
    await noticeSays('Your library is as it was');
    expect(await kept()).toEqual([]);
  });

  test.each([everything, markdown, table])(
    '%s: without its end it changes nothing',
    async (label) => {
      const before = await kept();
      const file = await browser.download(() => press(label));
      await bringIn(file.name, file.text.slice(0, Math.floor(file.text.length * 0.7)));

      await dialogSays('Nothing was changed');
      expect(await browser.text('dialog h2')).toContain(file.name);
      expect(await violationsOf(browser)).toEqual([]);
      await browser.press('Escape');
      expect(await kept()).toEqual(before);
    },
  );

  test('the same file twice has nothing new', async () => {
    const file = await browser.download(() => press(markdown));
    await bringIn(file.name, file.text);
    await dialogSays('nothing would change');
    await press('Change nothing');

    await bringIn(file.name, file.text);
    await dialogSays('3 are the same in both');
  });

  test('the library from before a restore can be gone back to', async () => {
    const file = await browser.download(() => press(everything));
    await browser.evaluate(removeFirst);
    const before = await kept();
    expect(before).toHaveLength(2);
    await bringIn(file.name, file.text);
    await dialogSays('1 of yours is newer and stays');
    await browser.choose('dialog select', 'replace');
    await press('Do this');
    await noticeSays('Brought back');
    expect(await kept()).toHaveLength(3);

    await press('Go back to this');
    await press('Do this');
    await until(async () => (await kept()).length === 2, 'the library of before');
    expect(await kept()).toEqual(before);
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
