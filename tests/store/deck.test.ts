import { describe, expect, test } from 'vitest';
import type { DocumentId, InsightId } from '../../core/insight';
import type { Mark } from '../../core/mark';
import type { Database } from '../../store/database';
import { deckVersion, getInsight, reconcileDeck } from '../../store/deck';
import { getSection, listDocuments, weighDocument } from '../../store/documents';
import { useDatabase } from '../fixtures/database';
import { deckOf, documentOf } from '../fixtures/deck';

const database = useDatabase();

const rivers = 'rivers' as DocumentId;
const insightId = (name: string) => name as InsightId;
const half = () => 0.5;

const bring = (db: Database, deck: ReturnType<typeof deckOf>, marks: readonly Mark[] = []) =>
  reconcileDeck(db, deck, marks, 1000, half);
const countOf = async (db: Database) => (await db.get('documents', rivers))?.count;
const queueOf = async (db: Database, id: DocumentId = rivers) =>
  (
    await db.getAllFromIndex('insights', 'turn', IDBKeyRange.bound([id, -Infinity], [id, Infinity]))
  ).map((insight) => insight.id);
const hidden = (name: string): Mark => ({
  id: insightId(name),
  hidden: true,
  notAt: [],
  revision: 1,
  changedAt: 1,
});

describe('the first deck', () => {
  test('is there with its documents, texts, insights and version', async () => {
    const db = await database.open();
    expect(await deckVersion(db)).toBeUndefined();

    await bring(db, deckOf('1', documentOf('rivers', ['a', 'b']), documentOf('lakes', ['a'])));

    expect(await deckVersion(db)).toBe('1');
    expect(await listDocuments(db)).toMatchObject([
      { id: 'lakes', weight: 1, count: 1, origin: 'built-in', addedAt: 1000 },
      { id: 'rivers', weight: 1, count: 2, sections: ['The source'] },
    ]);
    expect(await queueOf(db)).toEqual(['rivers/a', 'rivers/b']);
    expect(await getSection(db, rivers, 0)).toMatchObject({ heading: 'The source' });
  });
});

describe('an update of the deck', () => {
  test('brought again changes nothing', async () => {
    const db = await database.open();
    const deck = deckOf('1', documentOf('rivers', ['a', 'b']));
    await bring(db, deck);
    const before = await db.getAll('insights');
    await bring(db, deck);

    expect(await db.getAll('insights')).toEqual(before);
    expect(await countOf(db)).toBe(2);
  });

  test('adds insights to the round that is being dealt', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a', 'b'])));
    for (const insight of await db.getAll('insights')) {
      await db.put('insights', { ...insight, turn: 7.25 });
    }

    await bring(db, deckOf('2', documentOf('rivers', ['a', 'b', 'c'])));

    expect(await getInsight(db, insightId('rivers/c'))).toMatchObject({ turn: 7.5 });
    expect(await getInsight(db, insightId('rivers/a'))).toMatchObject({ turn: 7.25 });
    expect(await countOf(db)).toBe(3);
  });

  test('rewords an insight in its place', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a'])));
    await bring(db, deckOf('2', documentOf('rivers', ['a'], { text: 'Quite other words for it' })));

    expect(await getInsight(db, insightId('rivers/a'))).toMatchObject({
      text: 'Quite other words for it',
      turn: 0.5,
    });
  });

  test('withdraws what has left it, and takes it back when it returns', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a', 'b'])));
    await bring(db, deckOf('2', documentOf('rivers', ['a'])));

    expect(await queueOf(db)).toEqual(['rivers/a']);
    expect(await countOf(db)).toBe(1);
    expect(await getInsight(db, insightId('rivers/b'))).toMatchObject({ withdrawn: true });

    await bring(db, deckOf('3', documentOf('rivers', ['a', 'b'])));
    expect(await queueOf(db)).toEqual(['rivers/a', 'rivers/b']);
    expect(await getInsight(db, insightId('rivers/b'))).not.toHaveProperty('withdrawn');
  });

  test('leaves hidden insights hidden', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a', 'b'])), [hidden('rivers/a')]);
    expect(await queueOf(db)).toEqual(['rivers/b']);
    expect(await countOf(db)).toBe(1);

    await bring(db, deckOf('2', documentOf('rivers', ['a', 'b', 'c'])), [hidden('rivers/a')]);
    expect(await queueOf(db)).toEqual(['rivers/b', 'rivers/c']);
  });

  test('hides again what the database had forgotten to hide', async () => {
    const db = await database.open();
    const deck = deckOf('1', documentOf('rivers', ['a', 'b']));
    await bring(db, deck);
    await bring(db, deck, [{ ...hidden('rivers/a'), notAt: ['evening'] }]);

    expect(await queueOf(db)).toEqual(['rivers/b']);
    expect(await getInsight(db, insightId('rivers/a'))).toMatchObject({ notAt: ['evening'] });
  });

  test('leaves weights as the reader set them', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a'])));
    expect(await weighDocument(db, rivers, 0.5)).toBe(true);
    expect(await weighDocument(db, 'nowhere' as DocumentId, 2)).toBe(false);

    await bring(db, deckOf('2', documentOf('rivers', ['a', 'b'])));
    expect(await db.get('documents', rivers)).toMatchObject({ weight: 0.5, count: 2 });
  });

  test('takes the text of sections that are gone', async () => {
    const db = await database.open();
    const { document, insights } = documentOf('rivers', ['a']);
    const [section] = document.sections;
    const sections = section ? [section, { ...section, heading: 'The mouth' }] : [];
    await bring(db, deckOf('1', { document: { ...document, sections }, insights }));
    expect(await getSection(db, rivers, 1)).toMatchObject({ heading: 'The mouth' });

    await bring(db, deckOf('2', { document, insights }));
    expect(await getSection(db, rivers, 1)).toBeUndefined();
  });

  test('takes documents that have left it, and leaves those of the reader', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a']), documentOf('lakes', ['a'])));
    const mine = { ...(await db.get('documents', rivers)), id: 'mine' as DocumentId };
    await db.put('documents', { ...mine, origin: 'imported' } as never);

    await bring(db, deckOf('2', documentOf('lakes', ['a'])));

    expect((await listDocuments(db)).map(({ id }) => id)).toEqual(['lakes', 'mine']);
    expect(await queueOf(db)).toEqual([]);
    expect(await getInsight(db, insightId('rivers/a'))).toMatchObject({ withdrawn: true });
  });

  test('that fails half way leaves the old deck whole', async () => {
    const db = await database.open();
    await bring(db, deckOf('1', documentOf('rivers', ['a'])));
    const unstorable = documentOf('lakes', ['a'], { text: (() => {}) as never });

    await expect(bring(db, deckOf('2', documentOf('rivers', ['b']), unstorable))).rejects.toThrow();

    expect(await deckVersion(db)).toBe('1');
    expect(await queueOf(db)).toEqual(['rivers/a']);
  });
});
