import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { DocumentId, InsightId } from '../../core/insight';
import type { PageTopic } from '../../core/topic/page-topic';
import type { Database } from '../../store/database';
import { reconcileDeck } from '../../store/deck';
import { createTopicIndex } from '../../store/topic-index';
import { forgetTopics } from '../../store/topic-stale';
import { useDatabase } from '../fixtures/database';
import { deckOf } from '../fixtures/deck';
import { aboutBees, bees, documentSaying, naiveMatches, rivers, topicOf } from '../fixtures/topics';

const database = useDatabase();

const bring = (db: Database, ...documents: Parameters<typeof deckOf>[1][]) =>
  reconcileDeck(db, deckOf('1', ...documents), [], 1000, () => 0.5);
const match = (topic: PageTopic, limit = 10) =>
  createTopicIndex(database.connect()).match(topic, limit);
const idsOf = async (topic: PageTopic) => (await match(topic)).map(({ insightId }) => insightId);
const idOf = (name: string) => name as InsightId;

describe('the index follows', () => {
  test('a document that was reworded', async () => {
    const db = await database.open();
    await bring(db, rivers);
    expect(await idsOf(aboutBees)).toEqual([]);
    const reworded = { ...bees, insights: bees.insights.map((each) => ({ ...each })) };
    await bring(db, rivers, reworded);

    expect(await idsOf(aboutBees)).toHaveLength(4);
  });

  test('whoever says that a document has changed', async () => {
    const db = await database.open();
    await bring(db, bees);
    await match(aboutBees);
    const insight = await db.get('insights', idOf('bees/i0'));
    if (!insight) throw new Error('There is no insight');
    const transaction = db.transaction(['insights', 'topicProfiles'], 'readwrite');
    await transaction
      .objectStore('insights')
      .put({ ...insight, text: 'Nothing here about insects at all, only of mountains.' });
    await forgetTopics(transaction, 'bees' as DocumentId);
    await transaction.done;

    expect(await idsOf(aboutBees)).not.toContain('bees/i0');
  });

  test('a deck that was there before there was an index', async () => {
    const db = await database.open();
    await bring(db, bees, rivers);
    for (const name of ['topicProfiles', 'topicPostings', 'topicIds'] as const)
      await db.clear(name);

    expect(await idsOf(aboutBees)).toHaveLength(4);
  });

  test('a database of version 2 that is opened', async () => {
    const old = await openDB(database.name, 2, {
      upgrade(db) {
        const insights = db.createObjectStore('insights', { keyPath: 'id' });
        insights.createIndex('turn', ['documentId', 'turn']);
        insights.createIndex('documentId', 'documentId');
        for (const name of ['documents', 'marks', 'favourites', 'snapshots']) {
          db.createObjectStore(name, { keyPath: 'id' });
        }
        db.createObjectStore('texts', { keyPath: ['documentId', 'section'] });
        db.createObjectStore('showings', { autoIncrement: true });
        for (const name of ['state', 'searchChunks', 'staging']) db.createObjectStore(name);
      },
    });
    const { sections, ...about } = bees.document;
    const kept = { origin: 'built-in', weight: 1, addedAt: 1, count: 4 };
    const headings = sections.map(({ heading }) => heading);
    await old.put('documents', { ...about, ...kept, sections: headings });
    for (const [turn, insight] of bees.insights.entries()) {
      await old.put('insights', { ...insight, notAt: [], turn });
    }
    old.close();

    expect(await idsOf(aboutBees)).toHaveLength(4);
  });

  test('a way of indexing that has changed since', async () => {
    const db = await database.open();
    await bring(db, bees);
    await match(aboutBees);
    const stored = await db.get('topicProfiles', 'bees' as DocumentId);
    if (!stored?.indexed) throw new Error('It is not indexed');
    await db.clear('topicPostings');
    await db.put('topicProfiles', { ...stored, indexed: { ...stored.indexed, version: 0 } });

    expect(await idsOf(aboutBees)).toHaveLength(4);
  });

  test('documents whose ids begin alike, each for itself', async () => {
    const db = await database.open();
    const inner = documentSaying('bees/inner', [
      'Bees in the hive keep their honey for the swarm.',
    ]);
    await bring(db, bees, inner);

    expect(new Set(await idsOf(aboutBees))).toEqual(
      new Set(['bees/inner/i0', ...bees.insights.map(({ id }) => id)]),
    );
  });
});

const vocabulary =
  `bee hive honey swarm clover river estuary flood water mountain marriage trust jealousy love friend garden
window bread winter letter silence patience train station engine ticket platform`.split(/\s+/);
const anySaying = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 3, maxLength: 12 })
  .map((words) => words.join(' '));

test('the index finds what looking at every insight finds', async () => {
  const db = await database.open();
  const anyDocuments = fc.array(
    fc.record({
      texts: fc.array(anySaying, { minLength: 1, maxLength: 12 }),
      keywords: fc.uniqueArray(fc.constantFrom(...vocabulary), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  let found = 0;
  await fc.assert(
    fc.asyncProperty(anyDocuments, anySaying, anySaying, async (given, title, text) => {
      const documents = given.map(({ texts, keywords }, at) =>
        documentSaying(`d${at}`, texts, { keywords }),
      );
      await bring(db, ...documents);
      const topic = topicOf(`${title} ${text} and that is all there is to say`);
      const matches = await match(topic, 100);
      const naive = naiveMatches(documents, topic);
      found += naive.size;

      expect(matches.map(({ insightId }) => insightId as string).toSorted()).toEqual(
        [...naive.keys()].toSorted(),
      );
      for (const { insightId, score } of matches) {
        expect(score).toBeCloseTo(naive.get(insightId) ?? 0, 6);
      }
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(0);
});
