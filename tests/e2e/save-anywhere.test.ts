import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkBack } from '../../core/library/link-back';
import { violationsOf } from './axe.ts';
import type { Browser } from './browser.ts';
import type { ChromiumBrowser } from './chromium.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, openNewTab } from './flyleaf.ts';
import { sitePages } from './selectable-pages.ts';
import {
  readKept,
  readSide,
  readTitle,
  refuseToStore,
  select,
  selectWithin,
  storeAgain,
} from './selecting.ts';
import { serveSite, visit, type WebSite } from './web-page.ts';

describe.each(browsers)('in %s', (name) => {
  let browser: Browser;
  let site: WebSite;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    site = await serveSite(sitePages);
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  const kept = () => browser.inBackground(readKept);
  const buttonSays = (title: string) =>
    until(async () => (await browser.inBackground(readTitle)).includes(title), title);

  test('selected text is kept by the key, with its page and the words around it', async () => {
    await visit(browser, `${site.origin}/essay?from=letter#two`);
    await browser.evaluate(select, '#one', '#two');
    await browser.keepSelection();
    await buttonSays('Saved in Flyleaf');

    expect(await kept()).toEqual([
      {
        text: 'Whoever takes the other end of the table need not be asked.\n\nThat is all.',
        source: {
          title: 'An essay on tables',
          author: 'Ann Other',
          url: `${site.origin}/essay`,
          prefix: expect.stringMatching(/below it there is other text\.$/),
          suffix: expect.stringMatching(/^Far above the passage/),
        },
      },
    ]);
  });

  test('it is in the library, and kept again by the menu it is there once', async () => {
    await browser.stopBackground();
    await browser.keepSelection({ selectionText: 'Whoever takes' });
    await buttonSays('Saved in Flyleaf');

    expect(await kept()).toHaveLength(1);
    await browser.open('library.html?side');
    await until(
      () => browser.evaluate(() => document.body.innerText.includes('need not be asked')),
      'the passage in the library',
    );
  });

  test('text in a field is not taken', async () => {
    await visit(browser, `${site.origin}/essay`);
    await browser.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#field');
      field?.focus();
      field?.select();
    });
    await browser.keepSelection();
    await buttonSays('Nothing was saved.');
    await browser.keepSelection({ selectionText: 'a secret', editable: true });

    // Nor when the selection goes across the field.
    await browser.evaluate(() => document.querySelector<HTMLElement>('#field')?.blur());
    await browser.evaluate(select, 'body', 'body');
    await browser.keepSelection();
    await buttonSays('Saved in Flyleaf');
    expect(await kept()).toHaveLength(2);
    expect(JSON.stringify(await kept())).not.toContain('secret');
  });

  test.each([
    ['/hostile', 'Captive words.', 'Held captive'],
    ['/shadow', 'Words in the shadow.', 'In a shadow'],
    ['/framed', 'That is all.', 'An essay on tables'],
  ])('what is selected in %s is kept', async (path, text, title) => {
    await visit(browser, site.origin + path);
    await browser.evaluate(selectWithin, path);
    await browser.keepSelection();
    await buttonSays('Saved in Flyleaf');

    const found = (await kept()).find((one) => one.text === text);
    expect(found?.source.title).toBe(title);
  });

  test('where no page can be read, the words of the menu are kept, without a link', async () => {
    await browser.open('welcome.html');
    await browser.keepSelection({ selectionText: 'Words of our own' });
    await buttonSays('Saved in Flyleaf');

    const found = (await kept()).find((one) => one.text === 'Words of our own');
    expect(found?.source).toEqual({ title: expect.any(String) });
  });

  test('what cannot be saved waits in the popup until it is', async () => {
    const words = 'Whoever takes the other end of the table need not be asked.';
    await visit(browser, `${site.origin}/essay`);
    await browser.evaluate(select, '#one', '#one');
    await browser.inBackground(refuseToStore);
    await browser.keepSelection();
    await buttonSays('Not saved yet.');
    await browser.inBackground(storeAgain);

    await browser.open('options.html');
    const popup = await browser.openPopup();
    expect(await popup.text('blockquote')).toBe(words);
    expect(await violationsOf(popup)).toEqual([]);
    await popup.click('section [data-kind="main"]');
    await until(() => popup.evaluate(() => !document.querySelector('blockquote')), 'its end');
    await popup.close();

    expect((await kept()).map(({ text }) => text)).toContain(words);
    await until(async () => !(await browser.inBackground(readTitle)).includes('Not'), 'no mark');
  });

  test.runIf(name === 'chromium')('the link back scrolls to the passage', async () => {
    const [first] = (await kept()).filter(({ text }) => text.startsWith('Whoever'));
    const link = first && linkBack(first.source, first.text);
    await openNewTab(browser);
    const page = (browser as ChromiumBrowser).page();
    await page.goto(link ?? '');

    await until(
      () =>
        browser.evaluate(() => {
          const { top, bottom } = document.querySelector('#one')?.getBoundingClientRect() ?? {};
          return scrollY > 100 && (top ?? -1) >= 0 && (bottom ?? innerHeight) < innerHeight;
        }),
      'the passage in sight',
    );
  });

  test.runIf(name === 'chromium')('the library has room at the side', async () => {
    await (browser as ChromiumBrowser).page().setViewportSize({ width: 360, height: 800 });
    await browser.open('library.html?side');
    await browser.text('blockquote');

    const { scrollWidth, clientWidth } = await browser.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  test('the popup opens it there', async () => {
    await browser.open('options.html');
    const popup = await browser.openPopup();
    await popup.text('.PopupWays_ways');
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('.PopupWays_ways button:nth-child(2)')?.focus(),
    );
    // It acts when the key is let go: the popup closes, and would miss whatever came after.
    await popup.press(' ');

    await until(async () => (await browser.inBackground(readSide)) === 'library.html?side', 'it');
  });

  test('nothing else was said, and nobody asked', async () => {
    const complaints = await browser.complaints();
    const expected = (complaint: string) =>
      complaint.startsWith(`request: ${site.origin}/`) || complaint.includes('could not save');

    expect(complaints.filter((complaint) => !expected(complaint))).toEqual([]);
  });
});
