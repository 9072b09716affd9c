import type { DocumentId, Insight } from '../insight';

/** Where a document came from: shipped in content/, or brought by the reader. */
export type Origin = 'built-in' | 'imported';

/** A heading and what stands under it, in the order of the text. */
export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly kind: 'paragraph' | 'insight';
  readonly text: string;
}

export interface SourceDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly author?: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly sections: readonly Section[];
}

/** A document read whole: its text, and the insights found in it in the order of the text. */
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly insights: readonly Insight[];
}

/** `line` counts from 1. */
export interface Problem {
  readonly line: number;
  readonly reason: string;
}

export type Reading =
  | ({ readonly ok: true } & ReadDocument)
  | { readonly ok: false; readonly problems: readonly Problem[] };
