import type { DocumentId, InsightId, Moment, Pole } from '../insight';
import type { Reason } from './reason';

/** An insight as it is put before a reader, with all that a page shows of it. */
export interface Card {
  /** Counts up with every card dealt and never comes back: tells which cards a page has had. */
  readonly number: number;
  readonly insightId: InsightId;
  readonly text: string;
  readonly practice?: string;
  readonly ask?: string;
  readonly pole?: Pole;
  /** When it suits; without those the reader ruled out. */
  readonly moments: readonly Moment[];
  readonly documentId: DocumentId;
  readonly documentTitle: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly section: number;
  readonly sectionHeading: string;
  /** It begins a new round: no card of its document dealt before it may be passed over for it. */
  readonly newRound?: true;
  /** Why it came. Absent when it came in plain rotation. */
  readonly reason?: Reason;
  /** All reasons that held when it was dealt, that one included; at least two. */
  readonly fitted?: readonly Reason[];
  /** What else might have come, best first; at most 2. */
  readonly near?: readonly InsightId[];
  /** Words of its document that the page just read spoke of, best first; at most 3. */
  readonly about?: readonly string[];
}
