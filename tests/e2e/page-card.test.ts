import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { launchFlyleaf } from './flyleaf.ts';
import {
  cardIsGone,
  forgetNudges,
  giveCard,
  letItRead,
  readAt,
  readCard,
  readOutcomes,
  seeCard,
} from './page-cards.ts';
import { describePage, readPages } from './read-pages.ts';
import { readKept } from './selecting.ts';
import { readSettings } from './settings.ts';
import { sideBySide } from './side-by-side.ts';
import { serveSite, visit, type WebSite } from './web-page.ts';

const words = 'Leaning on someone is a way of standing.';

sideBySide('a card upon a page, in %s', (name) => {
  let browser: Browser;
  let site: WebSite;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    site = await serveSite(readPages);
    await letItRead(browser);
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  beforeEach(() => browser.inBackground(forgetNudges));

  const goTo = (path: string) => visit(browser, site.origin + path);
  const give = () => browser.inBackground(giveCard, words);
  async function focusLast() {
    // In Firefox a new tab leaves the keys to the address bar.
    await (await browser.currentTab()).show();
    await browser.evaluate(() => document.querySelector<HTMLElement>('#last')?.focus());
  }
  const focused = async () => (await browser.inBackground(readCard))?.focused;
  /** Goes on with Tab, from the end of the page, to a button of the card. */
  async function reach(label: string) {
    await focusLast();
    await until(async () => {
      if ((await focused()) === label) return true;
      await browser.press('Tab');
      return false;
    }, label);
  }
  /** Of a card that went, nothing is kept. */
  const isAnswered = () =>
    until(async () => (await browser.inBackground(readOutcomes)).length === 0, 'an answer');

  test('comes when the reader has stayed, for what the page is about, and changes nothing of it', async () => {
    await goTo('/strict');
    const before = await browser.evaluate(describePage);
    const card = await seeCard(browser);

    expect(card.source).toMatch(/^.+ About \w/);
    expect(card.buttons).toEqual(['Save', 'Next', 'Not here', 'Close']);
    expect(card.focused).toBeNull();
    expect(await browser.evaluate(describePage)).toBe(before);
    expect(await browser.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('shows another that fits, saves it, and goes', async () => {
    await goTo('/frames');
    const first = await seeCard(browser);
    await reach('Next');
    await browser.press('Enter');
    const second = await until(async () => {
      const card = await seeCard(browser);
      return card.text === first.text ? null : card;
    }, 'another');

    await reach('Save');
    await browser.stopBackground();
    await browser.press(' ');
    await until(
      async () => (await browser.inBackground(readCard))?.buttons[0] === 'Saved',
      'saved',
    );
    const kept = await browser.inBackground(readKept);
    expect(kept.map(({ text }) => text)).toContain(second.text);

    await browser.press('Escape');
    await cardIsGone(browser);
    expect(await browser.evaluate(() => document.activeElement?.id)).toBe('last');
    expect(await browser.inBackground(readOutcomes)).toEqual(['saved']);
  });

  test('hears the reader alone, not the page', async () => {
    await goTo('/essay');
    expect(await give()).toBe(true);
    await seeCard(browser);
    await browser.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[popover]');
      host?.click();
      for (const key of ['Escape', 'Enter', ' ']) {
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
      return host?.shadowRoot === null && host.textContent === '';
    });

    expect(await browser.inBackground(readOutcomes)).toEqual([null]);
    expect((await browser.inBackground(readCard))?.text).toBe(words);
  });

  test('stays when the page replaces all it has, and gives up when it is not wanted', async () => {
    await goTo('/essay');
    await give();
    await seeCard(browser);
    await browser.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await browser.evaluate(() => document.querySelector('[popover]')?.remove());
    expect((await seeCard(browser)).text).toBe(words);

    await browser.evaluate(() => {
      new MutationObserver(() => document.querySelector('[popover]')?.remove()).observe(document, {
        childList: true,
        subtree: true,
      });
      document.querySelector('[popover]')?.remove();
    });
    await cardIsGone(browser);
    await isAnswered();
  });

  test('goes when the page becomes another', async () => {
    await goTo('/essay');
    await give();
    await seeCard(browser);
    await browser.evaluate(() => history.pushState(null, '', '/other'));

    await cardIsGone(browser);
    await isAnswered();
  });

  // Firefox without a window fills no screen.
  test.runIf(name === 'chromium')('goes, and does not come, in fullscreen', async () => {
    await goTo('/essay');
    await give();
    await seeCard(browser);
    await browser.evaluate(() => {
      document.querySelector('#last')?.addEventListener('click', (event) => {
        event.preventDefault();
        void document.body.requestFullscreen();
      });
    });
    await browser.click('#last');

    await cardIsGone(browser);
    expect(await give()).toBe(false);
    await browser.evaluate(() => document.exitFullscreen());
  });

  test('goes by itself without attention, and not while it has the focus', async () => {
    await goTo('/essay');
    await give();
    await seeCard(browser);
    await reach('Close');
    // The time on purpose is waited for: it would have gone by now.
    await new Promise((waited) => setTimeout(waited, 22_000));
    expect((await seeCard(browser)).focused).toBe('Close');
    await focusLast();

    await cardIsGone(browser);
    await isAnswered();
  });

  test('can be sent away from a site, which is not read from then on', async () => {
    await goTo('/essay');
    await give();
    await seeCard(browser);
    await reach('Not here');
    await browser.press('Enter');
    await until(async () => (await browser.inBackground(readCard))?.note, 'its last word');
    expect(await focused()).toBe('Close');
    expect((await browser.inBackground(readSettings)).excludedSites).toEqual(['localhost']);

    await goTo('/essay');
    expect(await give()).toBe(true);
    expect(await browser.inBackground(readCard)).toBeNull();
    expect(await browser.inBackground(readAt)).toBeNull();
  });

  test('sends nothing anywhere, and says nothing', async () => {
    // To allow it to read, Chromium was ended in the middle of its first session.
    const expected = [`request: ${site.origin}/`, 'The browser is shutting down'];
    const complaints = await browser.complaints();

    expect(complaints.filter((one) => !expected.some((part) => one.includes(part)))).toEqual([]);
  });
});
