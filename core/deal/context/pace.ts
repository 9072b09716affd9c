import { minute } from '../cadence';

/** So many tabs within a minute are a burst: whoever opens them is busy. */
const tabsOfBurst = 5;

/**
 * The times of the last tabs once one was opened at `now`: those of a minute, as many as make a burst.
 * Those that lie after it never were: a clock was set back.
 */
export function withTab(tabs: readonly number[], now: number): number[] {
  return [...tabs.filter((at) => at <= now && now - at <= minute), now].slice(-tabsOfBurst);
}

/** Whether tabs opened at these times, as `withTab` keeps them, are a burst. */
export function isBurst(tabs: readonly number[]): boolean {
  return tabs.length >= tabsOfBurst;
}

/** Whether a burst still lasts: until a minute has passed without a tab, or the clock was set back. */
export function goesOn(tabs: readonly number[], now: number): boolean {
  const since = now - (tabs.at(-1) ?? -Infinity);
  return since >= 0 && since < minute;
}
