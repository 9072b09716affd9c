import type { Block, SourceDocument } from '../document/source-document';
import type { Favourite } from '../favourite';
import type { DocumentId, Insight } from '../insight';
import type { Mark } from '../mark';
import type { Settings } from '../settings';
import type { Showing } from '../showing';

/** All that Flyleaf knows of its reader: what an export holds, what a snapshot keeps, what a restore brings. */
export interface Archive {
  /** With those in the trash. By id. */
  readonly favourites: readonly Favourite[];
  /** By id. */
  readonly marks: readonly Mark[];
  /** Absent when the file holds favourites only. */
  readonly settings?: Settings;
  /** How much of each document the reader wants: 2 more, 1 normal, ½ less, 0 off. */
  readonly weights: Readonly<Record<DocumentId, number>>;
  /** The reader's own documents. By id. */
  readonly documents: readonly ArchivedDocument[];
  /** Oldest first. */
  readonly showings: readonly Showing[];
}

/** An imported document, whole. */
export interface ArchivedDocument extends Omit<SourceDocument, 'sections'> {
  /** Epoch milliseconds. */
  readonly addedAt: number;
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
  readonly insights: readonly Insight[];
}
