import type { Card } from '../core/deal/card';
import type { Reason } from '../core/deal/reason';
import type { Plan, PlanWords } from '../core/favourite';
import type { Nudge, Outcome, Way } from '../core/nudge/nudge';
import type { PageCard } from '../core/nudge/page-card';
import type { Showing } from '../core/showing';

/** How a way stands, for the options. */
export interface WayState {
  /** 1, or a half, a quarter … of it, when it was ignored. */
  readonly rate: number;
  /** Whether it became quieter and the reader has not yet been told. */
  readonly tell: boolean;
  /** How many nudges came this way today. */
  readonly today: number;
}

/** `hour`: from now. `today`: until midnight. `tomorrow`: until the quiet hours end tomorrow. */
export type Snooze = 'hour' | 'today' | 'tomorrow';

/**
 * What became of "for this page". `nothing`: nothing fits. `short`: too few words. `refused`: the
 * browser lets no extension read it. `skipped`: Flyleaf does not read such pages.
 */
export type ForPage =
  | { readonly found: 'card'; readonly card: Card }
  | { readonly found: 'nothing' | 'short' | 'refused' | 'skipped' };

/** For the popup and the options. */
export interface NudgesService {
  ways(): Promise<Readonly<Record<Way, WayState>>>;
  /** The options have told the reader which ways became quieter. */
  told(): Promise<void>;
  /** Returns when nudges may come again, in epoch milliseconds. */
  snooze(snooze: Snooze): Promise<number>;
  resume(): Promise<void>;
  /** The nudge that the badge stands for, for the popup, which opens on it; null when none waits. */
  waiting(): Promise<Nudge | null>;
  /** Safe to repeat; of an unknown token nothing comes. */
  answered(token: string, outcome: Outcome): Promise<void>;
  /** What fits the page of a tab, read now, once, because the reader asked. Shown cards are recorded. */
  forPage(tabId: number): Promise<ForPage>;
  /** No reading of, and no nudges upon, a host and its subdomains. Returns all excluded ones. */
  exclude(host: string): Promise<readonly string[]>;
  include(host: string): Promise<readonly string[]>;
}

/** How the tab is, as its watcher tells. */
export interface PageSigns {
  readonly typing: boolean;
  readonly fullscreen: boolean;
}

/** All that the scripts in a web page may ask. Each call is of the tab that it comes from. */
export interface PagesService {
  /** The reader has stayed on a page that is now idle. May read it, and may show a card upon it. */
  settled(signs: PageSigns): Promise<void>;
  /** The card that this tab was given; null when there is none (any more). */
  card(): Promise<PageCard | null>;
  /** Once for each token; another answer changes nothing. `saved` keeps the card on screen. */
  answered(token: string, outcome: 'saved' | 'dismissed' | 'ignored'): Promise<void>;
  /** Another insight for the same page, in place of this one; null when no other fits. */
  next(token: string): Promise<PageCard | null>;
  /** Dismisses the card and excludes this page's host. */
  notHere(token: string): Promise<void>;
}

/** A showing with the words it showed. */
export interface ShownEntry extends Showing {
  /** Names the showing. */
  readonly key: number;
  readonly text: string;
  readonly documentTitle: string;
  /** Its document has it no more. `text` is empty where no copy of it was kept. */
  readonly withdrawn?: true;
}

/** What Flyleaf showed, and why: of 90 days. */
export interface ShowingsService {
  /** Newest first; `after` is the key of the last one of the page before. */
  list(limit: number, after?: number): Promise<{ shown: readonly ShownEntry[]; more: boolean }>;
  /** These, or all. Limits on nudges do not begin anew with it. */
  forget(keys?: readonly number[]): Promise<void>;
}

/** The full account of why a card came. */
export interface Account {
  /** All reasons that held. */
  readonly fitted: readonly Reason[];
  /** What else might have come. */
  readonly near: readonly { readonly text: string; readonly documentTitle: string }[];
}

export interface ReasonsService {
  account(card: Card): Promise<Account>;
  /** Less of what comes for this reason. Safe to repeat. */
  less(reason: Reason): Promise<void>;
  /** Takes `less` back. */
  asBefore(reason: Reason): Promise<void>;
}

export interface PlansService {
  /**
   * The reader takes an insight's act as their own; saves the insight, too. Where there is a plan, it
   * gets these words: one that is still to come stays when it was, unless its moment is another.
   */
  make(card: Card, words: PlanWords): Promise<void>;
  /** As `make`, of a favourite in the library. */
  change(id: string, words: PlanWords): Promise<void>;
  /** The plan of an insight or favourite; null when there is none. */
  of(id: string): Promise<Plan | null>;
  /** Takes the plan away; the favourite stays. */
  drop(id: string): Promise<void>;
  /** Takes `drop` back: the plan as `of` gave it. One that was made meanwhile stays. */
  putBack(id: string, plan: Plan): Promise<void>;
}
