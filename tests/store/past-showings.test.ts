import { afterEach, describe, expect, test, vi } from 'vitest';
import type { InsightId } from '../../core/insight';
import type { Showing } from '../../core/showing';
import type { Database } from '../../store/database';
import { reconcileDeck } from '../../store/deck';
import {
  forgetShowings,
  forgetShowingsBefore,
  pastShowings,
  wordsOf,
} from '../../store/past-showings';
import { useDatabase } from '../fixtures/database';
import { deckOf, documentOf } from '../fixtures/deck';

const database = useDatabase();

afterEach(() => vi.restoreAllMocks());

/** Shown at these times, in this order; returns their keys. */
async function shownAt(db: Database, ...times: number[]): Promise<number[]> {
  const keys: number[] = [];
  for (const at of times) {
    const showing: Showing = { insightId: 'rivers/a' as InsightId, at, surface: 'newtab' };
    keys.push(await db.add('showings', showing));
  }
  return keys;
}

const times = async (db: Database, limit: number, after?: number) =>
  (await pastShowings(db, limit, after)).map(({ showing }) => showing.at);

/** All of it, a page at a time. */
async function keysByPages(db: Database, limit: number): Promise<number[]> {
  const keys: number[] = [];
  for (let after: number | undefined; ; after = keys.at(-1)) {
    const page = await pastShowings(db, limit, after);
    if (page.length === 0 || keys.length > 100) return keys;
    keys.push(...page.map(({ key }) => key));
  }
}

describe('what was shown', () => {
  test('is listed newest first, whatever the order in which it was written', async () => {
    const db = await database.open();
    await shownAt(db, 30, 10, 40, 20);

    expect(await times(db, 10)).toEqual([40, 30, 20, 10]);
  });

  test.each([1, 2, 3, 7, 10])('comes once each in pages of %i', async (limit) => {
    const db = await database.open();
    const keys = await shownAt(db, 5, 5, 1, 9, 5, 5, 5, 2, 9);
    const all = (await pastShowings(db, 100)).map(({ key }) => key);

    expect(all).toHaveLength(keys.length);
    expect(await keysByPages(db, limit)).toEqual(all);
  });

  test('goes on near where a page ended that is forgotten meanwhile', async () => {
    const db = await database.open();
    const [first = 0, second = 0] = await shownAt(db, 10, 20, 30);
    await forgetShowings(db, [second]);
    expect(await times(db, 10, second)).toEqual([10]);

    await forgetShowings(db, [first]);
    expect(await times(db, 10, second)).toEqual([]);
  });

  test('is read by index, not more of it than a page needs', async () => {
    const db = await database.open();
    await shownAt(db, ...Array.from({ length: 500 }, (_, at) => at));
    const steps = vi.spyOn(IDBCursor.prototype, 'continue');

    await pastShowings(db, 20, 400);

    expect(steps.mock.calls.length).toBeLessThan(30);
  });
});

describe('forgetting', () => {
  test('takes those that are named, and no others; twice is as once', async () => {
    const db = await database.open();
    const [first = 0, , third = 0] = await shownAt(db, 10, 20, 30);
    await forgetShowings(db, [first, third, 12_345]);
    await forgetShowings(db, [first, third, 12_345]);

    expect(await times(db, 10)).toEqual([20]);
  });

  test('takes all', async () => {
    const db = await database.open();
    await shownAt(db, 10, 20, 30);
    await forgetShowings(db);

    expect(await times(db, 10)).toEqual([]);
  });

  test('takes what is older than a time, many hundreds too', async () => {
    const db = await database.open();
    await shownAt(db, ...Array.from({ length: 1100 }, (_, at) => at));
    await forgetShowingsBefore(db, 1050);

    expect(await db.count('showings')).toBe(50);
    expect(await times(db, 1)).toEqual([1099]);
  });
});

test('the words are those of the document, also of what it has no more', async () => {
  const db = await database.open();
  const id = 'rivers/i0' as InsightId;
  await reconcileDeck(db, deckOf('1', documentOf('rivers', ['i0', 'i1'])), [], 1, Math.random);
  expect(await wordsOf(db, id)).toMatchObject({ withdrawn: false });

  await reconcileDeck(db, deckOf('2', documentOf('rivers', ['i1'])), [], 1, Math.random);
  expect(await wordsOf(db, id)).toMatchObject({ withdrawn: true });
  expect((await wordsOf(db, id))?.text).not.toBe('');
  expect(await wordsOf(db, 'seas/i0' as InsightId)).toBeUndefined();
});
