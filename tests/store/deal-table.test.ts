import { afterEach, describe, expect, test, vi } from 'vitest';
import { handSize } from '../../core/deal/hand';
import { memory, reach } from '../../core/deal/table';
import type { DocumentId, InsightId } from '../../core/insight';
import type { Showing } from '../../core/showing';
import type { Database } from '../../store/database';
import { readTable, recordShowing } from '../../store/deal-table';
import { reconcileDeck } from '../../store/deck';
import { lastShowing, lastShowings } from '../../store/showings';
import { useDatabase } from '../fixtures/database';
import { deckOf, documentOf, names } from '../fixtures/deck';

const database = useDatabase();

afterEach(() => vi.restoreAllMocks());

/** Turns in the order of the names. */
async function openWith(...documents: ReturnType<typeof documentOf>[]): Promise<Database> {
  const db = await database.open();
  let turn = 0;
  const climbing = () => {
    turn += 0.0001;
    return turn;
  };
  await reconcileDeck(db, deckOf('1', ...documents), [], 1, climbing);
  return db;
}

const showing = (id: string, at: number): Showing => ({
  insightId: id as InsightId,
  at,
  surface: 'newtab',
});
const documentIn = (table: Awaited<ReturnType<typeof readTable>>, id: string) =>
  table.documents.find((document) => document.id === id);

describe('the table', () => {
  test('reads the front of each queue and the last showings, however many there are', async () => {
    const db = await openWith(documentOf('rivers', names(300)), documentOf('lakes', names(5)));
    for (const [index, name] of names(40).entries()) {
      await db.add('showings', showing(`rivers/${name}`, index));
    }
    const getAll = vi.spyOn(IDBIndex.prototype, 'getAll');

    const table = await readTable(db);

    expect(documentIn(table, 'rivers')?.queue.map(({ id }) => id)).toEqual(
      names(reach + handSize).map((name) => `rivers/${name}`),
    );
    expect(documentIn(table, 'lakes')?.queue.length).toBe(5);
    expect(table.history.length).toBe(memory);
    expect(table.history[0]).toMatchObject({ insightId: 'rivers/i39', documentId: 'rivers' });
    expect(getAll.mock.calls.map(([, limit]) => limit)).toEqual([20, 20]);
  });

  test('knows what a deal needs of a document, and leaves out those switched off', async () => {
    const db = await openWith(documentOf('rivers', names(3)), documentOf('lakes', names(5)));
    const lakes = await db.get('documents', 'lakes' as DocumentId);
    if (lakes) await db.put('documents', { ...lakes, weight: 0 });

    const table = await readTable(db);

    expect(table.documents).toMatchObject([
      { id: 'rivers', title: 'On rivers', language: 'en', weight: 1, count: 3, credit: 0 },
    ]);
  });

  test('of an empty database is empty', async () => {
    expect(await readTable(await database.open())).toEqual({ documents: [], history: [] });
  });
});

describe('a showing', () => {
  test('sends the insight to the next round and settles whose turn it is', async () => {
    const db = await openWith(documentOf('rivers', names(3)), documentOf('lakes', names(3)));

    await recordShowing(db, showing('rivers/i0', 1), 0.5);

    const table = await readTable(db);
    expect(documentIn(table, 'rivers')?.queue.map(({ id }) => id)).toEqual([
      'rivers/i1',
      'rivers/i2',
      'rivers/i0',
    ]);
    expect(documentIn(table, 'rivers')?.queue[2]?.turn).toBeGreaterThanOrEqual(1);
    expect(table.documents.map(({ id, credit }) => [id, credit])).toEqual([
      ['lakes', 0.5],
      ['rivers', -0.5],
    ]);
    expect(table.history).toEqual([
      { insightId: 'rivers/i0', documentId: 'rivers', section: 0, themes: [] },
    ]);
  });

  test('told twice is one showing', async () => {
    const db = await openWith(documentOf('rivers', names(3)), documentOf('lakes', names(3)));
    await recordShowing(db, showing('rivers/i0', 1), 0.5);
    const once = await readTable(db);

    await recordShowing(db, showing('rivers/i0', 1), 0.9);

    expect(await readTable(db)).toEqual(once);
    expect(await db.count('showings')).toBe(1);
  });

  test('at the same time in another tab is another showing', async () => {
    const db = await openWith(documentOf('rivers', names(3)));
    await recordShowing(db, showing('rivers/i0', 1), 0.5);
    await recordShowing(db, showing('rivers/i1', 1), 0.5);

    expect(await db.count('showings')).toBe(2);
  });

  test('of a hidden or unknown insight is written down and nothing else', async () => {
    const db = await openWith(documentOf('rivers', names(3)));
    const before = await readTable(db);
    await recordShowing(db, showing('gone/i0', 1), 0.5);

    expect(await readTable(db)).toEqual(before);
    expect(await db.count('showings')).toBe(1);
  });

  test('is found as the last one by its time, not by when it was written', async () => {
    const db = await openWith(documentOf('rivers', names(3)));
    expect(await lastShowing(db)).toBeUndefined();
    await recordShowing(db, showing('rivers/i1', 20), 0.5);
    await recordShowing(db, showing('rivers/i0', 10), 0.5);

    expect(await lastShowing(db)).toMatchObject({ insightId: 'rivers/i1' });
    expect(await lastShowings(db, 5)).toMatchObject([
      { insightId: 'rivers/i1' },
      { insightId: 'rivers/i0' },
    ]);
    expect(await lastShowings(db, 1)).toMatchObject([{ insightId: 'rivers/i1' }]);
  });

  test('a hundred of them keep the credits in balance', async () => {
    const db = await openWith(
      documentOf('rivers', names(4)),
      documentOf('lakes', names(2)),
      documentOf('seas', names(9)),
    );
    for (let at = 0; at < 100; at += 1) {
      await recordShowing(db, showing(['rivers/i0', 'lakes/i1'][at % 2] ?? '', at), 0.5);
    }

    const { documents } = await readTable(db);
    expect(documents.reduce((sum, { credit }) => sum + credit, 0)).toBeCloseTo(0);
  });
});
