import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Archive } from '../core/archive/archive';
import type { QueuedInsight } from '../core/deal/table';
import type { Block, Origin, SourceDocument } from '../core/document/source-document';
import type { Favourite, PlanMoment } from '../core/favourite';
import type { DocumentId, Insight, InsightId } from '../core/insight';
import type { Mark } from '../core/mark';
import type { Showing } from '../core/showing';
import type { Posting } from '../core/topic/postings';
import type { Profile } from '../core/topic/profile';

/** A document without its text. */
export interface StoredDocument extends Omit<SourceDocument, 'sections'> {
  readonly origin: Origin;
  /** 2 more, 1 normal, ½ less, 0 off. */
  readonly weight: number;
  readonly addedAt: number;
  /** The headings of its sections, in order. */
  readonly sections: readonly string[];
  /** How many of its insights have a turn. Kept, because counting an index costs as much as reading it. */
  readonly count: number;
}

export interface StoredText {
  readonly documentId: DocumentId;
  readonly section: number;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** `turn` is absent when the insight is hidden or withdrawn: then no queue holds it. */
export interface StoredInsight extends Insight, Pick<QueuedInsight, 'notAt'> {
  readonly turn?: number;
  readonly withdrawn?: true;
}

/** Parallel lists, one entry for each favourite, by revision. */
export interface SearchChunk {
  readonly ids: readonly string[];
  readonly revisions: readonly number[];
  readonly savedAt: readonly number[];
  /** Where each one's part of the text ends. Those in the trash have none. */
  readonly ends: readonly number[];
  /** What is searched, folded. */
  readonly text: string;
}

export interface Snapshot {
  readonly id: string;
  readonly takenAt: number;
  readonly kind: 'daily' | 'weekly' | 'before';
  readonly favourites: number;
  /** Pieces of an archive, a line of JSON each, compressed with gzip: store/packed. */
  readonly archive: ArrayBuffer;
}

/** `changes` counts how often the document was told to have changed; without `indexed` it is not indexed. */
export interface StoredProfile {
  readonly documentId: DocumentId;
  readonly changes: number;
  readonly indexed?: {
    /** Of the way in which it was made. */
    readonly version: number;
    readonly profile: Profile;
    readonly insights: number;
  };
}

export interface Schema extends DBSchema {
  documents: { key: DocumentId; value: StoredDocument };
  texts: { key: [DocumentId, number]; value: StoredText };
  insights: {
    key: InsightId;
    value: StoredInsight;
    indexes: { turn: [DocumentId, number]; documentId: DocumentId };
  };
  marks: { key: string; value: Mark };
  favourites: {
    key: string;
    value: Favourite;
    indexes: {
      savedAt: number;
      returnsAt: number;
      tags: string;
      revision: number;
      removedAt: number;
      plan: [PlanMoment, number];
    };
  };
  showings: { key: number; value: Showing; indexes: { at: number; insightId: InsightId } };
  state: { key: string; value: unknown };
  /** What is searched, in pieces of about a thousand favourites, by the highest revision in each. */
  searchChunks: { key: number; value: SearchChunk };
  /** The library as it stood on earlier days. */
  snapshots: { key: string; value: Snapshot };
  /** What a restore was handed, until it is applied. */
  staging: { key: number; value: Partial<Archive> };
  /** What each document is about: store/topic-index. */
  topicProfiles: { key: DocumentId; value: StoredProfile };
  /** Which insights of a document hold a stem. */
  topicPostings: { key: [DocumentId, string]; value: Posting };
  /** The insights of a document by their numbers, a piece of them for each key. */
  topicIds: { key: [DocumentId, number]; value: readonly InsightId[] };
}

export type Database = IDBPDatabase<Schema>;

type Migration = (
  db: Database,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void;

/** Step n takes a database from version n to n + 1. Append; never edit a step that has shipped. */
const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore('documents', { keyPath: 'id' });
    db.createObjectStore('texts', { keyPath: ['documentId', 'section'] });
    const insights = db.createObjectStore('insights', { keyPath: 'id' });
    insights.createIndex('turn', ['documentId', 'turn']);
    insights.createIndex('documentId', 'documentId');
    db.createObjectStore('marks', { keyPath: 'id' });
    const favourites = db.createObjectStore('favourites', { keyPath: 'id' });
    favourites.createIndex('savedAt', 'savedAt');
    favourites.createIndex('returnsAt', 'returnsAt');
    favourites.createIndex('tags', 'tags', { multiEntry: true });
    const showings = db.createObjectStore('showings', { autoIncrement: true });
    showings.createIndex('at', 'at');
    showings.createIndex('insightId', 'insightId');
    db.createObjectStore('state');
  },
  (db, transaction) => {
    const favourites = transaction.objectStore('favourites');
    favourites.createIndex('revision', 'revision');
    favourites.createIndex('removedAt', 'removedAt');
    db.createObjectStore('searchChunks');
    db.createObjectStore('snapshots', { keyPath: 'id' });
    db.createObjectStore('staging');
  },
  (db) => {
    db.createObjectStore('topicProfiles', { keyPath: 'documentId' });
    db.createObjectStore('topicPostings');
    db.createObjectStore('topicIds');
  },
  (_db, transaction) => {
    const favourites = transaction.objectStore('favourites');
    favourites.createIndex('plan', ['plan.moment', 'returnsAt']);
  },
];

/**
 * @param onClosed called when the browser closes the connection by itself
 * @throws VersionError when the database was written by a newer Flyleaf; it is left untouched
 */
export function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  return openDB<Schema>(name, migrations.length, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      for (const migrate of migrations.slice(oldVersion)) migrate(db, transaction);
    },
    // A newer version waits behind this connection. Without this, its upgrade would hang.
    blocking(_currentVersion, _blockedVersion, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
