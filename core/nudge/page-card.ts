import type { Reason } from '../deal/reason';

/** What the corner card of a page is given: no more than it shows. */
export interface PageCard {
  /** Names this card to the background; another one is refused. */
  readonly token: string;
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly documentTitle: string;
  readonly reason: Reason;
  /** Words of the document that the page spoke of; at most 3. */
  readonly about: readonly string[];
  readonly saved: boolean;
}
