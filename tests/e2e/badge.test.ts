import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOf } from './axe.ts';
import type { Browser, Popup } from './browser.ts';
import { until } from './firefox-e2e.mjs';
import { browsers, launchFlyleaf, openNewTab } from './flyleaf.ts';
import { openPopupCard, popupSays, pressWords } from './in-popup.ts';
import { changeSettings, readSettings } from './settings.ts';
import { isSaved } from './what-is-kept.ts';

describe.each(browsers)('nudges in %s', (name) => {
  let browser: Browser;
  let popup: Popup;

  beforeAll(async () => {
    browser = await launchFlyleaf(name);
    await browser.open('options.html');
    await browser.evaluate(changeSettings, {
      badge: true,
      nudges: 'often',
      quietHours: justOver(new Date()),
    });
  });

  afterAll(() => browser.close());

  async function open() {
    popup = await openPopupCard(browser);
  }

  const says = (words: string) => popupSays(popup, words);
  const click = (words: string) => pressWords(popup, words);
  const settings = () => browser.inBackground(readSettings);

  test('no nudge comes during quiet hours', async () => {
    await browser.open('options.html');
    await browser.evaluate(changeSettings, { quietHours: around(new Date()) });
    await browser.evaluate(ringAlarm);
    // The mark of the next test takes a tenth of this.
    await new Promise((over) => setTimeout(over, 2000));
    expect(await browser.inBackground(readBadge)).toBe('');

    await browser.evaluate(changeSettings, { quietHours: justOver(new Date()) });
  });

  test('a nudge marks the button, and the popup opens on its card', async () => {
    await browser.open('options.html');
    expect(await browser.inBackground(readBadge)).toBe('');
    await browser.evaluate(ringAlarm);
    const mark = await until(() => browser.inBackground(readBadge), 'the mark');
    expect(mark).not.toBe('');

    await browser.stopBackground();
    await open();
    expect(await popup.evaluate(hasReason)).toBe(true);
    expect(await violationsOf(popup)).toEqual([]);
    await until(async () => (await browser.inBackground(readBadge)) === '', 'no mark any more');
  });

  test('its card can be saved', async () => {
    const id = await popup.evaluate(shownId);
    await click('Save');
    await says('Saved');

    await until(() => browser.evaluate(isSaved, id), 'the favourite');
  });

  test('it says why it came; less at such moments is kept, and taken back with undo', async () => {
    await click('Why this?');
    await until(async () => (await popup.text('dialog')).includes('Less at such moments'), 'why');
    expect(await violationsOf(popup)).toEqual([]);
    await click('Less at such moments');
    await says('Less will come at such moments');
    await until(async () => (await settings()).lessFor?.length === 1, 'less of it');

    await click('Undo');
    await until(async () => (await settings()).lessFor?.length === 0, 'as before');
    await popup.close();
  });

  test('what a card invites to becomes a plan, in the reader’s own words', async () => {
    await openNewTab(browser);
    await until(async () => {
      if (await browser.evaluate(hasAct)) return true;
      await browser.press('n');
      return false;
    }, 'something to try');
    await pressWords(browser, 'Something to try');
    await pressWords(browser, 'Make it my plan');
    await browser.type('dialog textarea', 'the kettle boils');
    await browser.press('Enter');
    await browser.press('r');
    await browser.press('Enter');
    await until(
      async () => (await browser.text('main')).includes('When the kettle boils, I will r'),
      'the plan',
    );
  });

  test('nudges are put off for an hour, and let come again', async () => {
    await browser.open('options.html');
    await open();
    await click('Pause only nudges');
    await click('For an hour');
    await says('No nudges until');
    expect((await settings()).snoozedUntil).toBeGreaterThan(Date.now());

    await click('Let them come');
    await until(async () => (await settings()).snoozedUntil === null, 'the end of it');
    await popup.close();
  });

  test('said nothing and asked nobody', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});

interface Chrome {
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly alarms: { create(name: string, when: { when: number }): Promise<void> };
}

function around(now: Date): { from: number; to: number } {
  const minutes = now.getHours() * 60 + now.getMinutes();
  return { from: (minutes + 1410) % 1440, to: (minutes + 30) % 1440 };
}

/** Quiet hours that have just ended: a nudge comes for whatever moment has begun with that. */
function justOver(now: Date): { from: number; to: number } {
  const minutes = now.getHours() * 60 + now.getMinutes();
  const before = (past: number) => (minutes - past + 24 * 60) % (24 * 60);
  return { from: before(90), to: before(1) };
}

/** Runs in the background. */
function readBadge(): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  return chrome.action.getBadgeText({});
}

/** Runs in a page: the alarm that lets nudges come while no tab is opened. */
async function ringAlarm(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  await chrome.alarms.create('nudges', { when: Date.now() });
}

/** These run in the popup, or in a new tab. */
function shownId(): string {
  return document.querySelector<HTMLElement>('.Insight_text')?.dataset.insight ?? '';
}

function hasReason(): boolean {
  return document.querySelector('.CardSource_reason') !== null;
}

function hasAct(): boolean {
  return document.querySelector('.CardExtras_extras')?.textContent?.includes('to try') ?? false;
}
