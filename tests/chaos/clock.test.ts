/// <reference types="node" />
import { afterEach, expect, test } from 'vitest';
import { launchFlyleaf, openNewTab, shownInsight } from '../e2e/flyleaf.ts';
import { inFull, patience, tell } from './how-often.ts';

const hour = 3_600_000;
const home = process.env.TZ;

afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

/** Noon of a Saturday before a night on which clocks change in New York, and of no special day. */
const places = [
  { zone: 'America/New_York', noon: '2027-03-13T17:00Z' },
  { zone: 'America/New_York', noon: '2027-11-06T16:00Z' },
  { zone: 'Etc/GMT+12', noon: '2027-02-02T00:00Z' },
  { zone: 'Pacific/Kiritimati', noon: '2027-02-01T22:00Z' },
].slice(0, inFull ? 4 : 1);

/** In hours after that noon: when a tab is opened, by a clock that jumps a day and an hour either way. */
const tabs = [0, 1, 11, 13, 18, 20, 45, 21, 47, 66, 41, 68, 92, 93, 116];

test.each(places)(
  'one insight for each local day at $zone from $noon, through jumps of the clock',
  { timeout: patience },
  async ({ zone, noon }) => {
    process.env.TZ = zone;
    const browser = await launchFlyleaf('chromium');
    try {
      await browser.open('options.html');
      await browser.evaluate(setDaily);
      await browser.onPageStart(turnClock);
      const arrivals = new Map<string, number>();
      let last: string | null = null;
      for (const after of tabs) {
        const at = Date.parse(noon) + after * hour;
        await browser.evaluate((at) => localStorage.setItem('the clock of the test', `${at}`), at);
        await openNewTab(browser);
        const { id } = await shownInsight(browser);
        const date = await browser.evaluate(() => new Date().toDateString());
        arrivals.set(date, (arrivals.get(date) ?? 0) + (id === last ? 0 : 1));
        last = id;
      }
      expect(Math.max(...arrivals.values()), JSON.stringify([...arrivals])).toBe(1);
      const days = [...arrivals.values()].filter((count) => count === 1).length;
      // A day that the clock ran through ahead of time has had its insight.
      expect(days, JSON.stringify([...arrivals])).toBeGreaterThanOrEqual(arrivals.size - 1);
      tell(`clock at ${zone}`, { tabs: tabs.length, days: arrivals.size, 'days with two': 0 });
    } finally {
      await browser.close();
    }
  },
);

// What follows runs in a page of the extension.

async function setDaily(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const change = { cadence: { kind: 'daily', at: 0 } };
  const data = { service: 'settings', method: 'change', args: [change] };
  await chrome.runtime.sendMessage({ type: 'call', id: 1, timestamp: 0, data });
}

function turnClock(): void {
  const at = localStorage.getItem('the clock of the test');
  if (!at) return;
  const Real = Date;
  const ahead = Number(at) - Real.now();
  const Turned = function Turned(...args: []) {
    return args.length > 0 ? new Real(...args) : new Real(Real.now() + ahead);
  };
  globalThis.Date = Object.assign(Turned, {
    prototype: Real.prototype,
    now: () => Real.now() + ahead,
    parse: Real.parse,
    UTC: Real.UTC,
  }) as unknown as DateConstructor;
}
