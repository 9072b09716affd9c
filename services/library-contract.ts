import type { Archive } from '../core/archive/archive';
import type { Favourite, Passage } from '../core/favourite';

/** Where a page of a list ended. */
export interface Place {
  readonly savedAt: number;
  readonly id: string;
}

export interface FavouritesPage {
  readonly favourites: readonly Favourite[];
  /** Pass it on to get the next page; absent on the last. */
  readonly more?: Place;
}

export interface FavouritesService {
  /** Resolves once every store that opened holds it; rejects when one refused. */
  save(passage: Passage): Promise<Favourite>;
  /** Moves it to the trash. */
  remove(id: string): Promise<void>;
  has(id: string): Promise<boolean>;
  count(): Promise<number>;
  /** Newest first. */
  list(limit: number, after?: Place): Promise<FavouritesPage>;
  /**
   * Keeps the note. When it is no longer what it was when the reader began (`before`), both texts are
   * kept, one under the other.
   */
  setNote(id: string, note: string, before: string): Promise<Favourite>;
  /** Gives and takes single tags, so that of two pages at it neither undoes the other. Safe to repeat. */
  changeTags(id: string, add: readonly string[], remove: readonly string[]): Promise<Favourite>;
}

/** Which favourites are meant: these, or all that a search finds ('' finds all) but for some. */
export type Chosen =
  | { readonly ids: readonly string[] }
  | { readonly found: string; readonly except: readonly string[] };

export interface FoundPage extends FavouritesPage {
  /** How many the search finds in all. */
  readonly total: number;
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** Finding. Changes nothing. */
export interface LibraryService {
  /** Newest first, without the trash. The words are those of core/library/query. */
  search(words: string, limit: number, after?: Place): Promise<FoundPage>;
  /** Saved on this day of the year in earlier years, or a month or half a year ago. Newest first. */
  onThisDay(): Promise<Favourite[]>;
  /** One of all, as the dice fall, but not `except` while there is another. null in an empty library. */
  random(except?: string): Promise<Favourite | null>;
  /** By name. */
  tags(): Promise<TagCount[]>;
  /** The chosen ones, a page at a time, newest first. */
  chosen(chosen: Chosen, limit: number, after?: Place): Promise<FavouritesPage>;
}

/** What was done to many at once. */
export interface Done {
  readonly count: number;
  /** Takes it back, until something else is done to many. */
  readonly undo: string;
}

/** One act upon many favourites, each with its undo. */
export interface ManyService {
  changeTags(chosen: Chosen, add: readonly string[], remove: readonly string[]): Promise<Done>;
  remove(chosen: Chosen): Promise<Done>;
  /** Everywhere; a tag that is there already takes it in. The empty name takes the tag off. */
  renameTag(from: string, to: string): Promise<Done>;
  /** Takes an act back. Rejects when something else was done to many meanwhile. */
  undo(undo: string): Promise<void>;
}

export interface TrashService {
  /** The last removed first; `savedAt` in the place is the time of removal. */
  list(limit: number, after?: Place): Promise<FavouritesPage>;
  count(): Promise<number>;
  putBack(ids: readonly string[]): Promise<void>;
  /** Removes for good: these, or the whole trash. There is no way back. */
  empty(ids?: readonly string[]): Promise<void>;
}

/** Hands out all there is, a piece at a time. */
export interface ArchiveService {
  /** All but the long lists. */
  head(): Promise<Pick<Archive, 'marks' | 'settings' | 'weights'>>;
  /** With the trash, by id. */
  favourites(
    limit: number,
    after?: string,
  ): Promise<{ favourites: readonly Favourite[]; more?: string }>;
  /** Oldest first. */
  showings(
    limit: number,
    after?: number,
  ): Promise<{ showings: Archive['showings']; more?: number }>;
  documents(
    limit: number,
    after?: string,
  ): Promise<{ documents: Archive['documents']; more?: string }>;
}

/** What a restore would change of the favourites. */
export interface RestorePreview {
  /** Not in the library. */
  readonly added: number;
  /** In the library, but older there. */
  readonly newer: number;
  readonly same: number;
  /** In the library, and newer there. */
  readonly kept: number;
  /** In the library only: what `replace` would move to the trash. */
  readonly others: number;
  /** Whether the file also holds settings, hidden insights and the rest. */
  readonly whole: boolean;
}

/** `merge` keeps the newer of each; `replace` makes the library what the file holds, the rest goes to the trash. */
export type RestoreMode = 'merge' | 'replace';

export interface RestoreService {
  /** Makes room for what a file or a snapshot holds; forgets what was handed over before. */
  begin(): Promise<string>;
  /** Hands over a piece of a validated file. Safe to repeat with the same `number`. */
  hand(restore: string, number: number, piece: Partial<Archive>): Promise<void>;
  /** Instead of handing pieces over: takes what a snapshot holds. */
  handSnapshot(restore: string, snapshot: string): Promise<void>;
  preview(restore: string): Promise<RestorePreview>;
  /** One act: all of it or none. Returns the snapshot that was taken of before. */
  apply(restore: string, mode: RestoreMode): Promise<{ before: string }>;
  /** Puts everything back as the snapshot taken before holds it. */
  undo(before: string): Promise<void>;
}

export interface SnapshotSummary {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly takenAt: number;
  /** Of a day, of a week, or taken before a restore. */
  readonly kind: 'daily' | 'weekly' | 'before';
  readonly favourites: number;
}

export interface SnapshotsService {
  /** Newest first. */
  list(): Promise<SnapshotSummary[]>;
  /** Whether to remind the reader, this once, to keep a file of their own. */
  remind(): Promise<boolean>;
  /** The reader made an export, or does not want to be reminded. */
  reminded(): Promise<void>;
}
