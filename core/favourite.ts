import type { DocumentId } from './insight';

/** Where a passage stood when it was saved; a copy, for documents change and go. */
export interface PassageSource {
  readonly title: string;
  readonly section?: string;
  readonly author?: string;
  /** Set while the document is one of Flyleaf's. */
  readonly documentId?: DocumentId;
  readonly sectionIndex?: number;
}

/** What a page hands over to be saved: exactly what the reader sees. */
export interface Passage {
  /** The insight's id. */
  readonly id: string;
  readonly text: string;
  readonly source: PassageSource;
}

export interface Favourite extends Passage {
  readonly note: string;
  readonly tags: readonly string[];
  /** Higher is newer, over all favourites. */
  readonly revision: number;
  /** Epoch milliseconds, all four. */
  readonly savedAt: number;
  readonly changedAt: number;
  readonly removedAt?: number;
  readonly returnsAt?: number;
}
