import type { ArchivedDocument } from '../core/archive/archive';
import type { DocumentId, Insight } from '../core/insight';
import type { Database, StoredDocument, StoredInsight } from './database';
import type { Transaction } from './database-copy';
import { currentRound } from './insight-queue';
import { forgetTopics } from './topic-stale';

const textsOf = (id: DocumentId) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** The document with its text and its insights, in the order of the text. */
export async function readImportedDocument(
  db: Database,
  document: StoredDocument,
): Promise<ArchivedDocument> {
  const {
    origin: _imported,
    weight: _weight,
    count: _count,
    sections: _headings,
    ...about
  } = document;
  const transaction = db.transaction(['texts', 'insights']);
  const [texts, insights] = await Promise.all([
    transaction.objectStore('texts').getAll(textsOf(document.id)),
    transaction.objectStore('insights').index('documentId').getAll(document.id),
  ]);
  return {
    ...about,
    sections: texts.map(({ heading, blocks }) => ({ heading, blocks })),
    insights: insights
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ turn: _turn, notAt: _notAt, withdrawn: _withdrawn, ...insight }): Insight => insight)
      .toSorted((one, other) => one.section - other.section || one.block - other.block),
  };
}

/**
 * Writes it in the place of what has its id. Its weight and the turns of insights that were there stay;
 * what the marks hide has none.
 */
export async function putImportedDocument(
  transaction: Transaction,
  { addedAt, sections, insights: fresh, ...about }: ArchivedDocument,
  roll: () => number,
): Promise<void> {
  const insights = transaction.objectStore('insights');
  const round = await currentRound(transaction, about.id);
  const known = await insights.index('documentId').getAll(about.id);
  const turns = new Map(known.map(({ id, turn }) => [id, turn]));
  const old = await transaction.objectStore('documents').get(about.id);
  await removeImportedDocument(transaction, about.id);
  let count = 0;
  for (const insight of fresh) {
    // An id that is another document's stays with that one.
    if (await insights.get(insight.id)) continue;
    const mark = await transaction.objectStore('marks').get(insight.id);
    const turn = turns.get(insight.id) ?? round + roll();
    const stored: StoredInsight = {
      ...insight,
      notAt: mark?.notAt ?? [],
      ...(mark?.hidden ? {} : { turn }),
    };
    if (stored.turn !== undefined) count += 1;
    await insights.put?.(stored);
  }
  for (const [section, { heading, blocks }] of sections.entries()) {
    const text = { documentId: about.id, section, heading, blocks };
    await transaction.objectStore('texts').put?.(text);
  }
  const headings = sections.map(({ heading }) => heading);
  const document: StoredDocument = {
    ...about,
    addedAt,
    origin: 'imported',
    weight: old?.weight ?? 1,
    sections: headings,
    count,
  };
  await transaction.objectStore('documents').put?.(document);
}

export async function removeImportedDocument(
  transaction: Transaction,
  id: DocumentId,
): Promise<void> {
  const insights = transaction.objectStore('insights');
  for (const key of await insights.index('documentId').getAllKeys(id)) await insights.delete?.(key);
  await transaction.objectStore('texts').delete?.(textsOf(id));
  await transaction.objectStore('documents').delete?.(id);
  await forgetTopics(transaction, id);
}
