import { type ChromiumBrowser, launchChromium } from '../e2e/chromium.ts';
import type { Bar } from './bar.ts';
import { seedLibrary } from './seed-library.ts';
import { median, quantile } from './statistics.ts';

const extension = '.output/chrome-mv3';
const small = 10_000;
const large = 100_000;
const starts = 12;
/** How long after a tab the background begins: `aWhile` of services/create-services.ts, in milliseconds. */
const untilMerge = 5000;
/** Faster than any reader saves one thing after another, in milliseconds. */
const betweenSaves = 250;
/** All in milliseconds. */
const most = { comparison: 50, small: 1000, large: 10_000, save: 50 } as const;

/** What keeping two copies costs when the background starts, and whether it stands in a save's way. */
export async function benchMergeTime(): Promise<Bar[]> {
  return [...(await benchSmall()), ...(await benchLarge())];
}

async function benchSmall(): Promise<Bar[]> {
  const browser = await launch();
  try {
    const without = await timeStarts(browser);
    await seedLibrary(browser, small);
    await browser.evaluate(ask);
    const comparing = (await timeStarts(browser)) - without;
    console.log(`a start of the background without favourites: ${without.toFixed(1)} ms`);
    const merges = await timeMerges(browser, 6);
    return [
      bar(`comparison of two copies of ${small}, at a start`, comparing, most.comparison),
      bar(`full merge of ${small}, with saves going on`, median(merges.times), most.small),
      saveBar(small, merges.saves),
    ];
  } finally {
    await browser.close();
  }
}

async function benchLarge(): Promise<Bar[]> {
  const browser = await launch();
  try {
    await seedLibrary(browser, large);
    await browser.evaluate(ask);
    const merges = await timeMerges(browser, 2);
    return [
      bar(`full merge of ${large}, with saves going on`, median(merges.times), most.large),
      saveBar(large, merges.saves),
    ];
  } finally {
    await browser.close();
  }
}

async function launch(): Promise<ChromiumBrowser> {
  const browser = await launchChromium({ extension });
  await browser.findTab('welcome.html');
  // A page that hears of nothing and asks for nothing.
  await browser.open('icons/16.png');
  return browser;
}

function bar(name: string, time: number, limit: number): Bar {
  return {
    name,
    measured: `${time.toFixed(0)} ms`,
    limit: `≤ ${limit} ms`,
    isMet: time <= limit,
  };
}

function saveBar(kept: number, saves: readonly number[]): Bar {
  const p95 = quantile(saves, 0.95);
  return {
    name: `a save during the merge of ${kept}`,
    measured: `p95 ${p95.toFixed(0)} ms (median ${median(saves).toFixed(0)}, of ${saves.length})`,
    limit: `≤ ${most.save} ms`,
    isMet: saves.length > 0 && p95 <= most.save,
  };
}

/** The median time until a stopped background has started, compared its copies and answered. */
async function timeStarts(browser: ChromiumBrowser): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    await browser.stopBackground();
    times.push(await browser.evaluate(ask));
  }
  return median(times);
}

/** Full merges, and the saves that were asked for while they ran. */
async function timeMerges(browser: ChromiumBrowser, count: number) {
  const times: number[] = [];
  const saves: number[] = [];
  for (let merge = 0; merge < count; merge += 1) {
    await browser.evaluate(forgetMerge);
    await browser.stopBackground();
    const timed = await browser.evaluate(
      saveWhileMerging,
      `bench-save/${merge}`,
      untilMerge,
      betweenSaves,
    );
    times.push(timed.merge);
    saves.push(...timed.saves);
  }
  return { times, saves };
}

// What follows runs in a page of the extension.

interface Extension {
  chrome: {
    runtime: { sendMessage(message: object): Promise<{ err?: unknown }> };
    storage: {
      session: {
        get(key: string): Promise<{ merged?: boolean }>;
        remove(key: string): Promise<void>;
      };
    };
  };
}

async function ask(): Promise<number> {
  const { chrome } = globalThis as unknown as Extension;
  const data = { service: 'favourites', method: 'has', args: ['nothing'] };
  const start = performance.now();
  const { err } = await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
  if (err) throw new Error(JSON.stringify(err));
  return performance.now() - start;
}

/** Makes the next background the first of a browser session, as far as the copies go. */
async function forgetMerge(): Promise<void> {
  const { chrome } = globalThis as unknown as Extension;
  await chrome.storage.session.remove('merged');
}

/**
 * Tells the background of a tab, after which it merges in a while, and saves one passage after another
 * until that merge has ended.
 */
async function saveWhileMerging(
  name: string,
  untilMerge: number,
  betweenSaves: number,
): Promise<{ merge: number; saves: number[] }> {
  const { chrome } = globalThis as unknown as Extension;
  const call = async (service: string, method: string, ...args: unknown[]) => {
    const data = { service, method, args };
    const { err } = await chrome.runtime.sendMessage({ id: 1, type: 'call', data, timestamp: 1 });
    if (err) throw new Error(JSON.stringify(err));
  };
  await call('cards', 'opened', { card: null, arrived: false, at: Date.now() });
  const start = performance.now() + untilMerge;
  let end = 0;
  const watching = (async () => {
    while (!(await chrome.storage.session.get('merged')).merged) {
      if (performance.now() > start + 120_000) throw new Error('No merge has ended');
      await new Promise((later) => setTimeout(later, 10));
    }
    end = performance.now();
  })();
  await new Promise((later) => setTimeout(later, untilMerge));
  const source = { title: 'Bench' };
  const saves: number[] = [];
  while (end === 0) {
    const id = `${name}/${saves.length}`;
    const before = performance.now();
    await call('favourites', 'save', { id, text: 'Saved while merging.', source });
    saves.push(performance.now() - before);
    await new Promise((later) => setTimeout(later, betweenSaves));
  }
  await watching;
  return { merge: end - start, saves };
}
