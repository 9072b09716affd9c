import type { Arrival } from '../core/deal/cadence';
import type { Card } from '../core/deal/card';
import type { Hand } from '../core/deal/hand';
import type { Section } from '../core/document/source-document';
import type { Passage } from '../core/favourite';
import type { DocumentId, InsightId, Moment } from '../core/insight';
import type { Settings, SettingsChange } from '../core/settings';
import type { Surface } from '../core/showing';

/** What a tab shows, and how far the hand it played from has come. */
export interface Opened {
  /** null: a quiet page, or the insight of the build. */
  readonly card: Card | null;
  /** Whether the card came new to this tab. */
  readonly arrived: boolean;
  readonly at: number;
  /** The hand it came from; absent without one. */
  readonly epoch?: number;
  readonly arrival?: Arrival;
}

/**
 * Why the database could not be used: favourites then live in the mirror alone. `unmirrored`: the
 * mirror could not be, and they live in the database alone.
 */
export type Trouble = 'newer' | 'broken' | 'unmirrored';

export interface TabState {
  readonly hand: Hand;
  readonly saved: boolean;
  readonly settings: Settings;
  readonly trouble?: Trouble;
}

export interface CardsService {
  /** Tells of a tab after its paint: records what it shows and fills the hand. Safe to repeat. */
  opened(opened: Opened): Promise<TabState>;
  /** Tells of a card taken by hand; the next arrival stays where it was. Safe to repeat. */
  taken(card: Card, surface: Surface, at: number): Promise<Hand>;
  /** The last card shown anywhere; else one is dealt, shown on `surface`. null when nothing may come. */
  current(surface: Surface): Promise<Card | null>;
  /** Deals by hand, for a page that holds no hand. */
  next(surface: Surface): Promise<Card | null>;
  /** Keeps this card on every new tab, until unpinned. */
  pin(card: Card): Promise<Hand>;
  unpin(): Promise<Hand>;
}

export interface HiddenInsight {
  readonly id: InsightId;
  readonly text: string;
  readonly documentTitle: string;
}

export interface MarksService {
  hide(id: InsightId): Promise<void>;
  bringBack(id: InsightId): Promise<void>;
  notAt(id: InsightId, moment: Moment): Promise<void>;
  /** Takes `notAt` back. */
  againAt(id: InsightId, moment: Moment): Promise<void>;
  /** The last hidden first. */
  hidden(): Promise<HiddenInsight[]>;
}

export interface DocumentSummary {
  readonly id: DocumentId;
  readonly title: string;
  readonly author?: string;
  readonly summary: string;
  readonly weight: Weight;
  /** How many of its insights may come. */
  readonly count: number;
}

/** More 2, normal 1, less ½, off 0. */
export type Weight = 2 | 1 | 0.5 | 0;

export interface DocumentsService {
  list(): Promise<DocumentSummary[]>;
  weigh(id: DocumentId, weight: Weight): Promise<void>;
  /** null when the document or the section is no more. */
  section(id: DocumentId, section: number): Promise<(Section & { title: string }) | null>;
}

export interface SettingsService {
  read(): Promise<Settings>;
  /** Rejects, changing nothing, when anything in it is not a setting. */
  change(change: SettingsChange): Promise<Settings>;
}

export interface StorageStatus {
  readonly trouble?: Trouble;
  /** How many favourites and marks either copy had lost in this browser session, and got back. */
  readonly repaired: number;
  readonly favourites: number;
  readonly insights: number;
  readonly showings: number;
  /** What the browser says it stores for Flyleaf; absent where it does not say. */
  readonly bytes?: number;
}

export interface StorageService {
  status(): Promise<StorageStatus>;
  /**
   * Favourites, notes, hidden marks, history and settings: all of it, for good. What the reader allowed
   * Flyleaf in the browser is given back, as far as the browser lets it.
   */
  deleteEverything(): Promise<void>;
}

/** What the reader kept from a web page and could not be saved. It is written down until it is. */
export interface UnsavedService {
  /** The last first. */
  list(): Promise<Passage[]>;
  discard(id: string): Promise<void>;
}

/** Where the background puts a browser command for the new tab on screen, in storage.session. */
export const commandKey = 'command';

/** A browser command, for the tab that was active. */
export interface Command {
  readonly name: 'save' | 'next';
  readonly tabId?: number;
  /** Makes each command another, so that giving it twice is heard twice. */
  readonly at: number;
}
