import { type ChromiumBrowser, launchChromium } from '../e2e/chromium.ts';
import { until } from '../e2e/firefox-e2e.mjs';
import { forgetNudges, giveCard, isWatching, letItRead } from '../e2e/page-cards.ts';
import { changeSettings } from '../e2e/settings.ts';
import { serveSite } from '../e2e/web-page.ts';
import type { Bar } from './bar.ts';
import { movingPage } from './long-pages.ts';
import { type Cost, cardWords, type Place, type Stay, stayOn } from './page-stay.ts';
import { interval, median, quantile } from './statistics.ts';

const extension = '.output/chrome-mv3';
/** Of each throttling of the processor; both pages are opened in each round. */
const rounds: Readonly<Record<number, number>> = { 1: 6, 6: 3 };
/** In milliseconds: a task that takes longer is a long one. */
const long = 50;

type Round = Readonly<Record<'without' | 'with', Stay>>;

/**
 * What Flyleaf costs a page of the web, beside the same page that it does not read: while the reader stays
 * until the page is read and nothing is shown, and then while a card is there. Some six minutes.
 */
export async function benchPageCost(): Promise<Bar[]> {
  const site = await serveSite({ '/': movingPage });
  const browser = await launchChromium({ extension });
  try {
    await browser.findTab('welcome.html');
    await letItRead(browser);
    const close = await findClose(browser, site.origin);
    const bars: Bar[] = [];
    for (const [rate, count] of Object.entries(rounds)) {
      const measured: Round[] = [];
      for (let round = 0; round < count; round += 1) {
        const stays: Partial<Record<keyof Round, Stay>> = {};
        for (const name of round % 2 === 0 ? kinds : kinds.toReversed()) {
          const isRead = name === 'with';
          await letReadPages(browser, isRead);
          stays[name] = await stayOn(browser, site.origin, { rate: Number(rate), isRead, close });
        }
        measured.push(stays as Round);
      }
      bars.push(...judge(Number(rate), measured));
    }
    return bars;
  } finally {
    await browser.close();
    site.close();
  }
}

const kinds = ['without', 'with'] as const;

/** The options are in the tab that this is sent from; no card comes by itself. */
async function letReadPages(browser: ChromiumBrowser, readPages: boolean): Promise<void> {
  await browser.evaluate(changeSettings, { readPages, pageCard: false });
  await until(async () => (await browser.inBackground(isWatching)) === readPages, 'the watcher');
}

/** Where the card’s button is, found once upon a page that is not measured. */
async function findClose(browser: ChromiumBrowser, url: string): Promise<Place> {
  const page = await browser.page().context().newPage();
  await page.goto(url);
  await browser.inBackground(forgetNudges);
  await browser.inBackground(giveCard, cardWords);
  const place = await until(() => browser.inBackground(closeOfCard), 'the card');
  await page.close();
  return place;
}

declare const chrome: {
  dom: { openOrClosedShadowRoot(host: Element): ShadowRoot };
  scripting: { executeScript(script: object): Promise<{ result: Place | null }[]> };
  tabs: { query(which: object): Promise<{ id: number }[]> };
};

/** Runs in the background. */
async function closeOfCard(): Promise<Place | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const [found] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    func: () => {
      const host = document.querySelector('[popover="manual"]');
      const root = host && chrome.dom.openOrClosedShadowRoot(host);
      // Without its text the card is smaller.
      if (!root?.querySelector('blockquote')?.textContent) return null;
      const box = root.querySelector('.close')?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
  });
  return found?.result ?? null;
}

const measures: Readonly<Record<string, (cost: Cost) => number>> = {
  layouts: ({ layouts }) => layouts,
  'style recalculations': ({ styles }) => styles,
  'layout, ms': ({ layoutTime }) => layoutTime,
  'style, ms': ({ styleTime }) => styleTime,
  'script, ms': ({ scriptTime }) => scriptTime,
  'all tasks, ms': ({ taskTime }) => taskTime,
  'long tasks': ({ longTasks }) => longTasks.length,
  'long tasks, ms': ({ longTasks }) => sum(longTasks),
  'a key, p95, ms': ({ keyDelays }) => quantile(keyDelays, 0.95),
  'tasks with Flyleaf in them': ({ ourTasks }) => ourTasks.length,
  'these, ms': ({ ourTasks }) => sum(ourTasks),
  'the longest of these, ms': ({ ourTasks }) => Math.max(0, ...ourTasks),
  'layouts and styles by Flyleaf': ({ ourLayouts }) => ourLayouts,
};

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Says what was found. Only what Flyleaf itself did is held against a bar: the rest varies by itself. */
function judge(rate: number, measured: readonly Round[]): Bar[] {
  for (const part of ['reading', 'card'] as const) {
    console.log(`\n${rate}×, ${part}, ${measured.length} rounds: without, with, difference (95 %)`);
    for (const [name, measure] of Object.entries(measures)) {
      const middle = (kind: keyof Round) => median(measured.map((one) => measure(one[kind][part])));
      const more = (some: readonly Round[]) =>
        median(some.map((one) => measure(one.with[part]) - measure(one.without[part])));
      const [low, high] = interval(measured, more);
      const figures = [middle('without'), middle('with'), more(measured)].map(short);
      console.log(`${name.padEnd(30)} ${figures.join('  ')} (${short(low)}–${short(high)})`);
    }
  }
  const forced = sum(measured.map((one) => one.with.reading.ourLayouts));
  return [
    {
      name: `${rate}×: layouts and styles by Flyleaf while nothing is shown`,
      measured: `${forced} in ${measured.length} rounds`,
      limit: '0',
      isMet: forced === 0,
    },
    barOfLong(
      `${rate}×: long tasks with Flyleaf in them while nothing is shown`,
      measured,
      'reading',
    ),
    // On a slow machine the drawing of anything is a long task.
    ...(rate === 1 ? [barOfLong('1×: the same while there is a card', measured, 'card')] : []),
  ];
}

function barOfLong(name: string, measured: readonly Round[], part: keyof Stay): Bar {
  const found = measured.flatMap((one) => one.with[part].ourTasks).filter((task) => task >= long);
  return {
    name,
    measured: `${found.length} in ${measured.length} rounds`,
    limit: '0',
    isMet: found.length === 0,
  };
}

const short = (figure: number) => `${Math.round(figure * 10) / 10}`;
