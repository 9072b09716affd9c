import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DocumentId, InsightId } from '../../core/insight';
import type { Database } from '../../store/database';
import { getInsight, reconcileDeck } from '../../store/deck';
import { createMarkStore, type MarkStore } from '../../store/marks';
import { useDatabase } from '../fixtures/database';
import { deckOf, documentOf } from '../fixtures/deck';
import { type AreaInMemory, areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

afterEach(() => vi.restoreAllMocks());

const rivers = 'rivers' as DocumentId;
const a = 'rivers/a' as InsightId;

async function openMarks(): Promise<{ db: Database; marks: MarkStore; area: AreaInMemory }> {
  const db = await database.open();
  await reconcileDeck(db, deckOf('1', documentOf('rivers', ['a', 'b'])), [], 1, () => 0.25);
  const area = areaInMemory();
  return { db, area, marks: createMarkStore(database.connect(), area) };
}

const countOf = async (db: Database) => (await db.get('documents', rivers))?.count;
const queueOf = async (db: Database) =>
  (await db.getAllFromIndex('insights', 'turn')).map(({ id }) => id);

describe('a hidden insight', () => {
  test('has left the queue and the count, in one step with its mark', async () => {
    const { db, marks, area } = await openMarks();

    await marks.hide(a, 5);

    expect(await queueOf(db)).toEqual(['rivers/b']);
    expect(await countOf(db)).toBe(1);
    const mark = { id: a, hidden: true, notAt: [], revision: 1, changedAt: 5 };
    expect(await db.getAll('marks')).toEqual([mark]);
    expect(area.items.get(`marks/${a}`)).toEqual(mark);
  });

  test('is hidden once, however often', async () => {
    const { db, marks } = await openMarks();
    await Promise.all([marks.hide(a, 5), marks.hide(a, 6)]);

    expect(await countOf(db)).toBe(1);
  });

  test('comes back into the round that is being dealt', async () => {
    const { db, marks } = await openMarks();
    await marks.hide(a, 5);
    const b = await getInsight(db, 'rivers/b' as InsightId);
    if (b) await db.put('insights', { ...b, turn: 3.75 });

    await marks.bringBack(a, 6, 0.5);
    await marks.bringBack(a, 7, 0.9);

    expect(await getInsight(db, a)).toMatchObject({ turn: 3.5 });
    expect(await countOf(db)).toBe(2);
    expect(await marks.all()).toMatchObject([{ id: a, hidden: false }]);
  });

  test('does not come back when it was withdrawn meanwhile', async () => {
    const { db, marks } = await openMarks();
    await marks.hide(a, 5);
    const deck = deckOf('2', documentOf('rivers', ['b']));
    await reconcileDeck(db, deck, await marks.all(), 1, () => 0.25);

    await marks.bringBack(a, 6, 0.5);

    expect(await queueOf(db)).toEqual(['rivers/b']);
    expect(await countOf(db)).toBe(1);
  });

  test('is not half hidden when its queue cannot be changed', async () => {
    const { db, marks } = await openMarks();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (this.name === 'insights')
        throw new DOMException('The disk is full', 'QuotaExceededError');
      return key === undefined ? put.call(this, value) : put.call(this, value, key);
    });

    await expect(marks.hide(a, 5)).rejects.toThrow('The disk is full');
    vi.restoreAllMocks();

    expect(await db.getAll('marks')).toEqual([]);
    expect(await queueOf(db)).toEqual(['rivers/a', 'rivers/b']);
  });

  test('that no document holds is marked all the same', async () => {
    const { db, marks } = await openMarks();
    await marks.hide('gone/x' as InsightId, 5);

    expect(await marks.all()).toMatchObject([{ id: 'gone/x', hidden: true }]);
    expect(await countOf(db)).toBe(2);
  });
});

describe('a moment that was ruled out', () => {
  test('is kept with the insight and its mark, and can be allowed again', async () => {
    const { db, marks } = await openMarks();
    await marks.allowAt(a, 'evening', false, 5);
    await marks.allowAt(a, 'night', false, 6);
    await marks.allowAt(a, 'night', false, 7);

    expect(await getInsight(db, a)).toMatchObject({ notAt: ['evening', 'night'] });
    expect(await marks.all()).toMatchObject([{ hidden: false, notAt: ['evening', 'night'] }]);

    await marks.allowAt(a, 'evening', true, 8);
    expect(await getInsight(db, a)).toMatchObject({ notAt: ['night'] });
  });

  test('is not forgotten when the insight is hidden and brought back', async () => {
    const { db, marks } = await openMarks();
    await marks.allowAt(a, 'evening', false, 5);
    await marks.hide(a, 6);
    await marks.bringBack(a, 7, 0.5);

    expect(await getInsight(db, a)).toMatchObject({ notAt: ['evening'] });
    expect(await marks.all()).toMatchObject([{ hidden: false, notAt: ['evening'], revision: 3 }]);
  });
});

describe('without a database', () => {
  test('marks are kept in the mirror, and hide once there is one again', async () => {
    const { db, area } = await openMarks();
    const broken = async () => ({ trouble: 'broken' as const });
    const connection = { open: broken, reopen: broken, destroy: async () => {} };
    await createMarkStore(connection, area).hide(a, 5);

    const marks = createMarkStore(database.connect(), area);
    expect(await marks.differ()).toBe(true);
    expect(await marks.merge()).toMatchObject({ database: 1 });
    const deck = deckOf('1', documentOf('rivers', ['a', 'b']));
    await reconcileDeck(db, deck, await marks.all(), 1, () => 0.25);

    expect(await queueOf(db)).toEqual(['rivers/b']);
  });
});
