import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import type { Browser, Popup } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf } from './flyleaf.ts';
import { openPopupCard, popupSays, pressWords } from './in-popup.ts';
import { changeSettings, readSettings } from './settings.ts';
import { serveSite, visit, type WebSite } from './web-page.ts';

const manyTimes = (text: string) => `<p>${text}</p>`.repeat(12);
const onTrust = `<title>Trust and distance between partners</title><h1>Leaning on each other</h1>
  <h2>Independence and closeness in a relationship</h2>${manyTimes(
    'Whoever trusts a partner can be alone without fear: attachment and autonomy belong together, and distance in a relationship is no want of love or intimacy.',
  )}`;
const onScrews = `<title>Thread pitch of metric screws</title><h1>Metric screws</h1>${manyTimes(
  'The nominal diameter of an M8 bolt is eight millimetres, its coarse pitch one and a quarter, and the torque follows from the lubricant and the steel.',
)}`;

describe.each(browsers)('for this page, in %s', (name) => {
  let browser: Browser;
  let site: WebSite;
  let popup: Popup;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    site = await serveSite({ '/trust': onTrust, '/screws': onScrews, '/short': '<p>Hello.</p>' });
    await browser.open('options.html');
    await browser.evaluate(changeSettings, { badge: true });
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  async function askOn(path: string) {
    await visit(browser, site.origin + path);
    popup = await openPopupCard(browser);
    await pressWords(popup, 'For this page');
  }

  const excludedSites = async () => (await browser.inBackground(readSettings)).excludedSites;

  test('an insight comes that fits it, and says what they share', async () => {
    await askOn('/trust');
    await until(() => popup.evaluate(isAboutPage), 'a card about the page');
    expect(await violationsOf(popup)).toEqual([]);
    await popup.close();
  });

  test('or it says that nothing fits, or that there is too little to read', async () => {
    await askOn('/screws');
    await popupSays(popup, 'Nothing of yours fits this page.');
    await popup.close();

    await askOn('/short');
    await popupSays(popup, 'There are too few words on this page');
    await popup.close();
  });

  test('a site that the reader leaves out is not read, until it is taken in again', async () => {
    await visit(browser, `${site.origin}/trust`);
    popup = await openPopupCard(browser);
    await pressWords(popup, 'Pause only nudges');
    await pressWords(popup, 'Never on localhost');
    await popupSays(popup, 'Flyleaf leaves this site alone');
    expect(await excludedSites()).toEqual(['localhost']);
    await pressWords(popup, 'For this page');
    await popupSays(popup, 'Flyleaf does not read pages like this one');

    await pressWords(popup, 'Pause only nudges');
    await pressWords(popup, 'Again on localhost');
    await until(async () => (await excludedSites())?.length === 0, 'taken in again');
    await pressWords(popup, 'For this page');
    await until(() => popup.evaluate(isAboutPage), 'a card about the page');
    await popup.close();
  });

  test('a page that is none of the web is not read', async () => {
    await browser.open('library.html');
    popup = await openPopupCard(browser);
    await pressWords(popup, 'For this page');
    await popupSays(popup, /lets no extension read|does not read pages/);
    await popup.close();
  });

  test('said nothing and asked nobody', async () => {
    const complaints = await browser.complaints();
    const visited = (complaint: string) => complaint.startsWith(`request: ${site.origin}/`);

    expect(complaints.filter((complaint) => !visited(complaint))).toEqual([]);
  });
});

/** Runs in the popup. */
function isAboutPage(): boolean {
  return document.querySelector('.CardSource_reason')?.textContent?.startsWith('About ') ?? false;
}
