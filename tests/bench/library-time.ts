/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { type ChromiumBrowser, launchChromium } from '../e2e/chromium.ts';
import { until } from '../e2e/firefox-e2e.mjs';
import type { Bar } from './bar.ts';
import { fling } from './fling.ts';
import { seedLibrary } from './seed-library.ts';
import { quantile } from './statistics.ts';

const extension = '.output/chrome-mv3';
const large = 100_000;
const small = 10_000;
const opens = 12;
/** In milliseconds. */
const mostUntilRows = 300;
/** In megabytes. */
const mostMemory = 150;
/** Of all frames of a fling, those over 50 ms. */
const mostSlow = 0.02;

/** Opening the favourites, what the page takes in memory, and how it scrolls. */
export async function benchLibraryTime(): Promise<Bar[]> {
  return [...(await benchOpening()), ...(await benchScrolling())];
}

async function benchOpening(): Promise<Bar[]> {
  const browser = await launchSeeded(large);
  try {
    await browser.onPageStart(noteFirstRow);
    const unseen = await timeOpening(browser);
    console.log(
      `the very first opening with ${large}: rows ${unseen.toFixed(0)} ms after the paint`,
    );
    const warm: number[] = [];
    const cold: number[] = [];
    for (let open = 0; open < opens; open += 1) {
      warm.push(await timeOpening(browser));
      await browser.open('icons/16.png');
      await browser.stopBackground();
      cold.push(await timeOpening(browser));
    }
    return [
      openingBar('background running', warm),
      openingBar('background stopped', cold),
      await memoryBar(browser),
    ];
  } finally {
    await browser.close();
  }
}

async function benchScrolling(): Promise<Bar[]> {
  const browser = await launchSeeded(small);
  try {
    await browser.open('library.html');
    await browser.text('main li blockquote');
    const frames = await fling(browser.page(), 20);
    const slow = frames.filter((frame) => frame > 50);
    const part = slow.length / frames.length;
    const name = `frames over 50 ms while flinging through ${small}`;
    const longest = Math.max(...frames).toFixed(0);
    const measured = `${slow.length} of ${frames.length}, the longest ${longest} ms`;
    return [{ name, measured, limit: `≤ ${mostSlow * 100} %`, isMet: part <= mostSlow }];
  } finally {
    await browser.close();
  }
}

async function launchSeeded(count: number): Promise<ChromiumBrowser> {
  const browser = await launchChromium({ extension });
  try {
    await browser.findTab('welcome.html');
    await seedLibrary(browser, count);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function openingBar(when: string, times: readonly number[]): Bar {
  const p95 = quantile(times, 0.95);
  return {
    name: `first of ${large} rows after the first paint, ${when}`,
    measured: `p95 ${p95.toFixed(0)} ms (median ${quantile(times, 0.5).toFixed(0)})`,
    limit: `≤ ${mostUntilRows} ms`,
    isMet: p95 <= mostUntilRows,
  };
}

/** Runs at the start of each page: remembers when the first favourite was drawn. */
function noteFirstRow(): void {
  const marks = globalThis as { firstRow?: number };
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main li blockquote')) return;
    observer.disconnect();
    // Drawn means in a frame, not in the tree.
    requestAnimationFrame(() => {
      marks.firstRow = performance.now();
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** Milliseconds from the page's first paint to its first row; a row in the first paint itself is 0. */
async function timeOpening(browser: ChromiumBrowser): Promise<number> {
  await browser.open('library.html');
  return until(async () => {
    const time = await browser.evaluate(() => {
      const { firstRow } = globalThis as { firstRow?: number };
      const painted = performance.getEntriesByName('first-paint')[0]?.startTime;
      // One more, for nought is no answer to the waiting.
      return firstRow && painted && Math.max(0, firstRow - painted) + 1;
    });
    return time;
  }, 'the first row').then((time) => time - 1);
}

/** After scrolling to all ends of it: the heap of the page, and its whole process, which the background shares. */
async function memoryBar(browser: ChromiumBrowser): Promise<Bar> {
  await browser.open('library.html');
  await browser.text('main li blockquote');
  await browser.evaluate(scrollAbout);
  const devtools = await browser.page().context().newCDPSession(browser.page());
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
  const whole = await processMemory(browser);
  return {
    name: `memory of the page with ${large}, scrolled about`,
    measured: `heap ${heap.toFixed(1)} MB, largest process of the extension ${whole.toFixed(0)} MB`,
    limit: `heap ≤ ${mostMemory} MB`,
    isMet: heap <= mostMemory,
  };
}

/** Runs in the page: looks at forty places of it, far from each other. */
async function scrollAbout(): Promise<void> {
  for (let place = 0; place <= 40; place += 1) {
    const part = ((place * 17) % 41) / 40;
    scrollTo(0, part * document.documentElement.scrollHeight);
    await new Promise((seen) => setTimeout(seen, 250));
  }
}

/** What the largest of the processes that draw pages has for itself, in megabytes, on Linux. */
async function processMemory(browser: ChromiumBrowser): Promise<number> {
  const devtools = await browser.page().context().browser()?.newBrowserCDPSession();
  const info = await devtools?.send('SystemInfo.getProcessInfo');
  const drawing = (info?.processInfo ?? []).filter(({ type }) => type === 'renderer');
  const sizes = drawing.map(({ id }) => {
    const [, kilobytes] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  });
  return Math.max(...sizes);
}
