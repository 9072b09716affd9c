import { describe, expect, test } from 'vitest';
import type { InsightId } from '../../core/insight';
import type { PageTopic } from '../../core/topic/page-topic';
import { createConnection } from '../../store/connection';
import type { Database } from '../../store/database';
import { reconcileDeck } from '../../store/deck';
import { weighDocument } from '../../store/documents';
import { createTopicIndex } from '../../store/topic-index';
import { useDatabase } from '../fixtures/database';
import { deckOf } from '../fixtures/deck';
import { aboutBees, bees, documentSaying, rivers, topicOf } from '../fixtures/topics';

const database = useDatabase();

const aboutTaxes = topicOf(
  'You must send your return to the tax office before the end of January, or there is a penalty and interest too.',
);

const bring = (db: Database, ...documents: Parameters<typeof deckOf>[1][]) =>
  reconcileDeck(db, deckOf('1', ...documents), [], 1000, () => 0.5);
const match = (topic: PageTopic, limit = 10) =>
  createTopicIndex(database.connect()).match(topic, limit);
const idsOf = async (topic: PageTopic, limit?: number) =>
  (await match(topic, limit)).map(({ insightId }) => insightId);
const idOf = (name: string) => name as InsightId;

async function hide(db: Database, id: string) {
  const insight = await db.get('insights', idOf(id));
  if (!insight) throw new Error(`There is no ${id}`);
  const { turn: _left, ...rest } = insight;
  await db.put('insights', rest);
}

describe('a match', () => {
  test('finds the insights of the document that is about the page, with what it is about', async () => {
    await bring(await database.open(), bees, rivers);

    const matches = await match(aboutBees);

    expect(new Set(matches.map(({ documentId }) => documentId))).toEqual(new Set(['bees']));
    expect(matches).toHaveLength(4);
    expect(matches[0]?.about).toEqual(['swarming', 'beekeeping', 'hives']);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('answers with as many as are asked for, the best', async () => {
    await bring(await database.open(), bees, rivers);

    expect(await idsOf(aboutBees, 2)).toEqual((await idsOf(aboutBees)).slice(0, 2));
    expect(await idsOf(aboutBees, 0)).toEqual([]);
  });

  test('is empty when nothing fits', async () => {
    await bring(await database.open(), bees, rivers);

    expect(await match(aboutTaxes)).toEqual([]);
    expect(await match({ language: 'en', stems: [], words: 0 })).toEqual([]);
  });

  test('is empty without documents, and without a database', async () => {
    expect(await match(aboutBees)).toEqual([]);

    const closed = {
      ...createConnection('none'),
      open: async () => ({ trouble: 'broken' }) as const,
    };
    expect(await createTopicIndex(closed).match(aboutBees, 3)).toEqual([]);
    await createTopicIndex(closed).refresh();
  });

  test('fails when the database cannot be read: that is not “nothing fits”', async () => {
    const db = await database.open();
    await bring(db, bees);
    const connection = {
      ...database.connect(),
      open: async () => ({ db }),
      reopen: async () => ({ db }),
    };
    db.close();

    await expect(createTopicIndex(connection).match(aboutBees, 3)).rejects.toThrow();
  });
});

describe('never matches', () => {
  test('an insight that is hidden, however many are', async () => {
    const db = await database.open();
    const many = documentSaying(
      'many',
      Array.from({ length: 120 }, (_, at) => `The bees of hive number ${at} make honey of clover.`),
    );
    await bring(db, many);
    // The last in the order of the ids, which is the order of those that fit equally well.
    const last = idOf('many/i99');
    for (const { id } of many.insights) if (id !== last) await hide(db, id);

    expect(await idsOf(aboutBees)).toEqual([last]);
    await hide(db, last);
    expect(await idsOf(aboutBees)).toEqual([]);
  });

  test('an insight that is hidden after it was indexed', async () => {
    const db = await database.open();
    await bring(db, bees);
    const [best = idOf('')] = await idsOf(aboutBees);
    await hide(db, best);

    expect(await idsOf(aboutBees)).not.toContain(best);
  });

  test('an insight of a document that is switched off, until it is on again', async () => {
    const db = await database.open();
    await bring(db, bees);
    await weighDocument(db, bees.document.id, 0);
    expect(await idsOf(aboutBees)).toEqual([]);

    await weighDocument(db, bees.document.id, 1);
    expect(await idsOf(aboutBees)).toHaveLength(4);
  });

  test('an insight that has left the deck', async () => {
    const db = await database.open();
    await bring(db, bees);
    const [best = idOf('')] = await idsOf(aboutBees);
    const left = bees.insights.filter(({ id }) => id !== best);
    await bring(db, { ...bees, insights: left });

    expect(await idsOf(aboutBees)).not.toContain(best);
    expect(await idsOf(aboutBees)).toHaveLength(3);
  });

  test('a document that has left the deck, and keeps nothing of it', async () => {
    const db = await database.open();
    await bring(db, bees);
    await match(aboutBees);
    await bring(db, rivers);

    expect(await idsOf(aboutBees)).toEqual([]);
    expect(await db.getAllKeys('topicProfiles')).toEqual(['rivers']);
    const keys = [...(await db.getAllKeys('topicPostings')), ...(await db.getAllKeys('topicIds'))];
    expect(new Set(keys.map(([id]) => id))).toEqual(new Set(['rivers']));
  });
});
