import type { InsightId, Moment } from './insight';

/** What the reader said about an insight. */
export interface Mark {
  readonly id: InsightId;
  readonly hidden: boolean;
  /** Moments at which it must not come. */
  readonly notAt: readonly Moment[];
  /** Higher is newer, over all marks. */
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly changedAt: number;
}
