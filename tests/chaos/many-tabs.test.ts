/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ChromiumBrowser, launchChromium } from '../e2e/chromium.ts';
import type { Target } from '../e2e/chromium-target.ts';
import { openNewTab, turnMomentsOff } from '../e2e/flyleaf.ts';
import { inFull, patience, tell, times } from './how-often.ts';

const warmUp = inFull ? 300 : 30;
/** Of what is held after the warm-up. */
const mostGrowth = 1.1;

test('new tab after new tab, the page and the background hold no more', {
  timeout: patience,
}, async () => {
  const browser = await launchChromium({ extension: '.output/chrome-mv3' });
  try {
    await browser.findTab('welcome.html');
    await openNewTab(browser);
    await turnMomentsOff(browser);
    await openTabs(browser, warmUp);
    const before = await heldBy(browser);
    await openTabs(browser, times.tabs);
    const after = await heldBy(browser);

    tell('new tabs in a row', {
      tabs: times.tabs,
      '% more in the page': percent(after.page / before.page),
      '% more in the background': percent(after.background / before.background),
      '% more of the browser’s memory': percent(after.resident / before.resident),
    });
    expect(after.page / before.page).toBeLessThan(mostGrowth);
    expect(after.background / before.background).toBeLessThan(mostGrowth);
    // What the system counts is coarse: only a long run says something of it.
    if (inFull) expect(after.resident / before.resident).toBeLessThan(mostGrowth);
  } finally {
    await browser.close();
  }
});

const percent = (ratio: number) => ((ratio - 1) * 100).toFixed(1);

/** Loads the new tab again and again, each time until its buttons are there. */
async function openTabs(browser: ChromiumBrowser, count: number): Promise<void> {
  const page = browser.page();
  for (let tab = 0; tab < count; tab += 1) {
    await page.reload();
    await page.waitForSelector('.CardTools_tools', { state: 'attached' });
  }
}

interface Held {
  readonly page: number;
  readonly background: number;
  readonly resident: number;
}

/** In bytes, after all that is not used was let go. */
async function heldBy(browser: ChromiumBrowser): Promise<Held> {
  const page = browser.page();
  const devtools = await page.context().newCDPSession(page);
  const held = {
    page: await heapOf({ send: async (method) => devtools.send(method as never) as never }),
    background: await heapOf(await browser.background()),
  };
  await devtools.detach();
  return { ...held, resident: residentOf(browser.profile) };
}

async function heapOf({ send }: Pick<Target, 'send'>): Promise<number> {
  await send('HeapProfiler.enable');
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
  return (await send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}

/** Of all processes that work on this profile. */
function residentOf(profile: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.reduce((sum, id) => {
    try {
      const isOurs = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile);
      const [, pages] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ');
      return isOurs ? sum + Number(pages) * 4096 : sum;
    } catch {
      // It has ended meanwhile.
      return sum;
    }
  }, 0);
}
