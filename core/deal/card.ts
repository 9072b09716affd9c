import type { PassageSource, Plan } from '../favourite';
import type { DocumentId, InsightId, Moment, Pole } from '../insight';
import type { Reason } from './reason';

/** An insight as it is put before a reader, with all that a page shows of it. */
export interface Card {
  /**
   * Counts up with every card dealt and never comes back: tells which cards a page has had. 0 for one
   * that was dealt outside the hand.
   */
  readonly number: number;
  /** Or the id of the favourite that came back. */
  readonly insightId: InsightId;
  readonly text: string;
  readonly practice?: string;
  readonly ask?: string;
  readonly pole?: Pole;
  /** When it suits; without those the reader ruled out. */
  readonly moments: readonly Moment[];
  /** Absent, with its section, where a favourite came back that is from no document of Flyleaf's. */
  readonly documentId?: DocumentId;
  readonly documentTitle: string;
  /** A BCP 47 tag; '' when nobody knows. */
  readonly language: string;
  readonly section?: number;
  readonly sectionHeading?: string;
  /** Of a favourite that came back: its own copy of where it stood, with the address of its page. */
  readonly source?: PassageSource;
  /** Of a favourite that came back: when it was saved, in epoch milliseconds. */
  readonly savedAt?: number;
  /** What the reader meant to do, where that is why it came. */
  readonly plan?: Pick<Plan, 'when' | 'will'>;
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
  /** It is passed over from then on, in epoch milliseconds: what it came for is over. */
  readonly until?: number;
}

/** A favourite that wants to come back, with its plan if it has one. It gets its number when it is dealt. */
export type ReturningCard = Omit<Card, 'number'> & { readonly reason: 'plan' | 'favourite' };
