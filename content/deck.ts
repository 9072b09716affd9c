import { documents, version } from 'virtual:flyleaf-deck';
import type { ReadDocument } from '../core/document/source-document';
import { unpackDocument } from './packed-document';

export interface Deck {
  /** Changes with every change of a document. */
  readonly version: string;
  /** Parsed at each call. tests/content checks every entry. */
  readonly documents: () => readonly ReadDocument[];
}

/** The built-in documents, as the build read them from the Markdown files beside this one. */
export const deck: Deck = { version, documents: () => documents().map(unpackDocument) };
