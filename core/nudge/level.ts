import { minute } from '../deal/cadence';
import type { Level, Way } from './nudge';

/** How much a level lets through. */
export interface Allowance {
  /** In a local day, by all ways together. */
  readonly perDay: number;
  /** Between any two, in milliseconds. */
  readonly gap: number;
  /** In a local day, by each way. */
  readonly ways: Readonly<Record<Way, number>>;
}

export const allowances: Readonly<Record<Exclude<Level, 'off'>, Allowance>> = {
  rarely: { perDay: 2, gap: 180 * minute, ways: { badge: 1, page: 1, notification: 1 } },
  sometimes: { perDay: 5, gap: 75 * minute, ways: { badge: 2, page: 3, notification: 1 } },
  often: { perDay: 10, gap: 30 * minute, ways: { badge: 3, page: 6, notification: 2 } },
};
