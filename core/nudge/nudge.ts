import type { Card } from '../deal/card';

/** The ways in which a nudge reaches the reader. `page`: a card in the corner of the page they read. */
export const ways = ['badge', 'page', 'notification'] as const;
export type Way = (typeof ways)[number];

/** How much the reader wants of it. */
export const levels = ['off', 'rarely', 'sometimes', 'often'] as const;
export type Level = (typeof levels)[number];

/** What became of a nudge. `ignored`: it went away by itself. */
export const outcomes = ['ignored', 'dismissed', 'opened', 'saved'] as const;
export type Outcome = (typeof outcomes)[number];

/** A card offered outside the new tab, because the context fits. */
export interface Nudge {
  /** Known to the background and to the one place that shows it. */
  readonly token: string;
  readonly way: Way;
  readonly card: Card;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The tab of an in-page card. */
  readonly tabId?: number;
}
