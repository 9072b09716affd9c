import type { IDBPTransaction } from 'idb';
import type { ReadDocument } from '../core/document/source-document';
import type { InsightId } from '../core/insight';
import type { Mark } from '../core/mark';
import type { Database, Schema, StoredDocument, StoredInsight } from './database';
import { currentRound } from './insight-queue';
import { forgetTopics } from './topic-stale';
import { whole } from './whole';

const versionKey = 'deck version';

interface Packaged {
  readonly version: string;
  readonly documents: readonly ReadDocument[];
}

type Transaction = IDBPTransaction<
  Schema,
  ('documents' | 'texts' | 'insights' | 'state' | 'topicProfiles')[],
  'readwrite'
>;

/** The version of the deck that the database holds; undefined before the first. */
export async function deckVersion(db: Database): Promise<string | undefined> {
  return (await db.get('state', versionKey)) as string | undefined;
}

/**
 * Brings the built-in documents of the database in line with the deck, in one transaction. Known
 * insights keep their turn, new ones join the round being dealt, those that left the deck are
 * withdrawn. Weights stay; imported documents are not touched.
 *
 * @param roll gives a number in [0, 1) at each call
 */
export async function reconcileDeck(
  db: Database,
  deck: Packaged,
  marks: readonly Mark[],
  now: number,
  roll: () => number,
): Promise<void> {
  const transaction = db.transaction(
    ['documents', 'texts', 'insights', 'state', 'topicProfiles'],
    'readwrite',
  );
  await whole(transaction, () => reconcile(transaction, deck, marks, now, roll));
}

async function reconcile(
  transaction: Transaction,
  deck: Packaged,
  marks: readonly Mark[],
  now: number,
  roll: () => number,
): Promise<void> {
  const documents = transaction.objectStore('documents');
  const texts = transaction.objectStore('texts');
  const insights = transaction.objectStore('insights');
  const markOf = new Map(marks.map((mark) => [mark.id, mark]));

  for (const { document, insights: fresh } of deck.documents) {
    const { sections, ...about } = document;
    const round = await currentRound(transaction, document.id);
    const known = new Map(
      (await insights.index('documentId').getAll(document.id)).map((each) => [each.id, each]),
    );
    let count = 0;
    for (const insight of fresh) {
      const mark = markOf.get(insight.id);
      const turn = known.get(insight.id)?.turn ?? round + roll();
      const stored: StoredInsight = {
        ...insight,
        notAt: mark?.notAt ?? [],
        ...(mark?.hidden ? {} : { turn }),
      };
      if (stored.turn !== undefined) count += 1;
      await insights.put(stored);
      known.delete(insight.id);
    }
    for (const gone of known.values()) await insights.put(withdrawn(gone));

    const old = await documents.get(document.id);
    await documents.put(asStored(about, sections, count, old, now));
    await texts.delete(IDBKeyRange.bound([document.id, 0], [document.id, Infinity]));
    for (const [section, { heading, blocks }] of sections.entries()) {
      await texts.put({ documentId: document.id, section, heading, blocks });
    }
    await forgetTopics(transaction, document.id);
  }

  const inDeck = new Set(deck.documents.map(({ document }) => document.id));
  for (const old of await documents.getAll()) {
    if (old.origin === 'imported' || inDeck.has(old.id)) continue;
    const left = await insights.index('documentId').getAll(old.id);
    for (const insight of left) await insights.put(withdrawn(insight));
    await documents.delete(old.id);
    await forgetTopics(transaction, old.id);
  }
  await transaction.objectStore('state').put(deck.version, versionKey);
}

function withdrawn({ turn: _left, ...insight }: StoredInsight): StoredInsight {
  return { ...insight, withdrawn: true };
}

function asStored(
  about: Omit<ReadDocument['document'], 'sections'>,
  sections: ReadDocument['document']['sections'],
  count: number,
  old: StoredDocument | undefined,
  now: number,
): StoredDocument {
  return {
    ...about,
    origin: 'built-in',
    weight: old?.weight ?? 1,
    addedAt: old?.addedAt ?? now,
    sections: sections.map(({ heading }) => heading),
    count,
  };
}

/** An insight as it is stored, hidden and withdrawn ones included. */
export function getInsight(db: Database, id: InsightId): Promise<StoredInsight | undefined> {
  return db.get('insights', id);
}
