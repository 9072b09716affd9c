import type { Reason } from './deal/reason';
import type { InsightId } from './insight';
import type { Outcome, Way } from './nudge/nudge';

export const surfaces = ['newtab', 'popup', 'badge', 'page', 'notification'] as const satisfies (
  | 'newtab'
  | 'popup'
  | Way
)[];
export type Surface = (typeof surfaces)[number];

/** One time a card was put on screen. */
export interface Showing {
  /** Or the id of the favourite that came back. */
  readonly insightId: InsightId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly surface: Surface;
  readonly reason?: Reason;
  /** Of a nudge, once something became of it. */
  readonly outcome?: Outcome;
}
