import type { TopicMatch } from '../../topic/match';
import type { ReturningCard } from '../card';
import type { Day } from '../moments';
import type { Reason } from '../reason';
import type { QueuedInsight } from '../table';

/** What a favourite was about. */
export type Saved = Pick<QueuedInsight, 'pole' | 'themes'>;

/** All that contexts are told. What is missing changes nothing. Times are in epoch milliseconds. */
export interface Signals {
  readonly now: number;
  /** When the reader's own day begins and ends. */
  readonly day?: Day;
  /** When the last tabs were opened, oldest first. */
  readonly tabs?: readonly number[];
  /** When the reader came back to the machine after a while. */
  readonly returnedAt?: number;
  readonly topic?: Topic;
  /** What was saved of late; with it, what was shown of late is weighed too. */
  readonly saved?: readonly Saved[];
  readonly yesterday?: Yesterday;
  /** For which reasons cards came today, each as often as it came. */
  readonly cameToday?: readonly Reason[];
  /** What wants to come back, best first. */
  readonly due?: readonly ReturningCard[];
  /** Of what the reader wants less to come. */
  readonly lessFor?: readonly Reason[];
}

/** The page just read, as far as a deal cares. */
export interface Topic {
  readonly readAt: number;
  /** Best first. */
  readonly matches: readonly TopicMatch[];
  /** The matched insights that stand in a queue, each as it stands there. */
  readonly insights: readonly QueuedInsight[];
}

export interface Yesterday {
  readonly saved: readonly Saved[];
  /** When it is no longer yesterday. */
  readonly until: number;
}
