/** Names a document for ever. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/** `<document>/<id>`. Names an insight for ever: favourites and showings outlive edits to the deck. */
export type InsightId = string & { readonly __brand: 'InsightId' };

export const poles = ['independence', 'connection', 'both'] as const;
export type Pole = (typeof poles)[number];

/** In the order in which a reason is named when several hold at once. */
export const moments = [
  'morning',
  'evening',
  'night',
  'workday',
  'weekend',
  'return',
  'busy',
] as const;
export type Moment = (typeof moments)[number];

/** In characters (UTF-16 units), both inclusive. */
export const insightLength = { min: 30, max: 280 } as const;

export interface Insight {
  readonly id: InsightId;
  readonly documentId: DocumentId;
  /** Position of its section in the document, from 0. */
  readonly section: number;
  /** Position of its block in the section, from 0. */
  readonly block: number;
  readonly text: string;
  /** One small act, an invitation. Written `try` in documents. */
  readonly practice?: string;
  readonly ask?: string;
  readonly themes: readonly string[];
  readonly keywords: readonly string[];
  readonly moments: readonly Moment[];
  readonly pole?: Pole;
}
