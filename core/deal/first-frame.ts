import type { Play } from './play';

/** What the first-frame script did; the rest of the page goes on from there. */
export interface FirstFrame {
  /** null: there was no hand, and the insight of the build is on screen. */
  readonly play: Play | null;
  /** When the tab was opened, in epoch milliseconds. */
  readonly at: number;
}

declare global {
  /** Set by the first-frame script before the page's own code runs. */
  var firstFrame: Promise<FirstFrame> | undefined;
}
