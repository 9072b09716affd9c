import type { Nudge, Way } from '../core/nudge/nudge';
import type { PageTopic } from '../core/topic/page-topic';

/** How one way is shown and taken away. */
export interface Shower {
  /** Returns false when it could not be shown. */
  show(nudge: Nudge): Promise<boolean>;
  /** Safe to repeat, and when nothing is shown any more. */
  clear(nudge: Nudge): Promise<void>;
}

/**
 * What the page of a tab is about; or why nobody may know. `refused`: the browser lets no extension
 * read it. `skipped`: Flyleaf does not read such pages. `short`: too few words.
 */
export type PageReading =
  | { readonly topic: PageTopic }
  | { readonly refused: 'refused' | 'skipped' | 'short' };

/** What the browser does for nudges: the background gives it, and tests give fakes. */
export interface NudgeSurroundings {
  readonly showers: Readonly<Record<Way, Shower>>;
  /** Whether the browser's permission for a way is still there. */
  readonly isPermitted: (way: Way) => Promise<boolean>;
  /** Whether the tab before the reader makes a sound. */
  readonly isAudible: () => Promise<boolean>;
  /** Whether the browser lets Flyleaf read pages of this address, unasked. */
  readonly mayRead: (url: string) => Promise<boolean>;
  /** Reads the page of a tab now, once. */
  readonly readPage: (tabId: number) => Promise<PageReading>;
}
