import type { CDPSession, Page } from 'playwright-core';
import type { ChromiumBrowser } from '../e2e/chromium.ts';
import { forgetNudges, giveCard, readAt, readOutcomes } from '../e2e/page-cards.ts';
import type { Noted } from './long-pages.ts';
import { type TraceEvent, traced } from './trace.ts';

/** In milliseconds: longer than until a page is read, and as long as a card is looked at. */
const times = { reading: 12_500, card: 5000, goodbye: 500 } as const;
/** In milliseconds. */
const betweenKeys = 500;

/** What the card says. */
export const cardWords = 'Leaning on someone is a way of standing.';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What some seconds of a page cost it; durations in milliseconds. */
export interface Cost {
  readonly layouts: number;
  readonly styles: number;
  readonly layoutTime: number;
  readonly styleTime: number;
  readonly scriptTime: number;
  readonly taskTime: number;
  readonly longTasks: readonly number[];
  readonly keyDelays: readonly number[];
  /** Each task in which Flyleaf had a part, in time of the page's thread itself. */
  readonly ourTasks: readonly number[];
  /** How often Flyleaf had layout or styles computed, or saw to it that they must be. */
  readonly ourLayouts: number;
}

export interface Stay {
  /** From the start of the page until it would have been read. Nothing is shown. */
  readonly reading: Cost;
  /** Then: a card, or no card, with the pointer where it is and a click at the end. */
  readonly card: Cost;
}

/**
 * Opens a page in a tab of its own, stays there as a reader does, and closes it.
 *
 * @param isRead whether Flyleaf reads it; then a card is shown, too
 * @param close where the button is that closes the card
 */
export async function stayOn(
  browser: ChromiumBrowser,
  url: string,
  { rate, isRead, close }: { rate: number; isRead: boolean; close: Place },
): Promise<Stay> {
  await browser.inBackground(forgetNudges);
  const page = await browser.page().context().newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await devtools.send('Performance.enable');
  try {
    const start = () => page.goto(url, { waitUntil: 'commit' });
    const reading = await costOf(page, devtools, start, () => pressKeys(page, times.reading));
    const wasRead = (await browser.inBackground(readAt)) !== null;
    if (wasRead !== isRead) throw new Error(`It should be ${isRead} that the page was read`);

    const card = await costOf(page, devtools, undefined, async () => {
      if (isRead) await browser.inBackground(giveCard, cardWords);
      await page.mouse.move(close.x - 80, close.y + 20);
      await page.mouse.move(close.x - 60, close.y + 30);
      await pressKeys(page, times.card);
      await page.mouse.click(close.x, close.y);
      await page.waitForTimeout(times.goodbye);
    });
    // Of a card that was closed, nothing is kept.
    if ((await browser.inBackground(readOutcomes)).length > 0)
      throw new Error('No card was closed');
    return { reading, card };
  } finally {
    await page.close();
  }
}

/** @param start what comes before the counters begin, though its tasks are seen */
async function costOf(
  page: Page,
  devtools: CDPSession,
  start: (() => Promise<unknown>) | undefined,
  act: () => Promise<void>,
): Promise<Cost> {
  let before = {} as Counters;
  let after = {} as Counters;
  const events = await traced(devtools, categories, async () => {
    await start?.();
    before = await readCounters(devtools);
    await act();
    after = await readCounters(devtools);
  });
  const noted = await page.evaluate<Noted>('[noted, (noted = none())][0]');
  const spent = (name: keyof Counters) => (after[name] - before[name]) * 1000;
  return {
    layouts: after.LayoutCount - before.LayoutCount,
    styles: after.RecalcStyleCount - before.RecalcStyleCount,
    layoutTime: spent('LayoutDuration'),
    styleTime: spent('RecalcStyleDuration'),
    scriptTime: spent('ScriptDuration'),
    taskTime: spent('TaskDuration'),
    ...noted,
    ...oursIn(events),
  };
}

/** Goes down a line and up again, all the while. */
async function pressKeys(page: Page, time: number): Promise<void> {
  for (let at = 0; at < time; at += betweenKeys) {
    await page.waitForTimeout(betweenKeys);
    await page.keyboard.press(at % (2 * betweenKeys) === 0 ? 'ArrowDown' : 'ArrowUp');
  }
}

/** As Chromium names them; durations in seconds. */
type Counters = Record<
  | 'LayoutCount'
  | 'RecalcStyleCount'
  | 'LayoutDuration'
  | 'RecalcStyleDuration'
  | 'ScriptDuration'
  | 'TaskDuration',
  number
>;

async function readCounters(devtools: CDPSession): Promise<Counters> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Counters;
}

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

/** The scripts that Flyleaf runs in pages, by the address that the browser notes with what they do. */
const ourScripts = /chrome-extension:\/\/\w+\/(watch-page|read-page|page-card)\.js/;

const forLayout = new Set([
  'Layout',
  'UpdateLayoutTree',
  'InvalidateLayout',
  'ScheduleStyleRecalculation',
]);

function oursIn(events: readonly TraceEvent[]): Pick<Cost, 'ourTasks' | 'ourLayouts'> {
  const ours = events.filter(({ args }) => ourScripts.test(JSON.stringify(args ?? {})));
  const tasks = events.filter(
    (task) =>
      task.name === 'RunTask' &&
      ours.some(({ pid, tid, ts }) => {
        return pid === task.pid && tid === task.tid && ts >= task.ts && ts <= endOf(task);
      }),
  );
  return {
    ourTasks: tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000),
    ourLayouts: ours.filter(({ name }) => forLayout.has(name)).length,
  };
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
