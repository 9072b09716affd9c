import type { InsightId, Moment } from './insight';

export type Surface = 'newtab' | 'popup';

/** One time a card was put on screen. */
export interface Showing {
  readonly insightId: InsightId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly surface: Surface;
  readonly reason?: Moment;
}
