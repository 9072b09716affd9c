import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFavouriteStore } from '../../store/favourites';
import { createReturningStore } from '../../store/returning';
import { useDatabase } from '../fixtures/database';
import { day, hour } from '../fixtures/days';
import { favouriteOf } from '../fixtures/favourites';
import { passageOf } from '../fixtures/passage';
import { openReturning } from '../fixtures/returning';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();
const open = () => openReturning(database);
afterEach(() => vi.restoreAllMocks());

const noon = new Date('2026-11-23T12:00').getTime();

describe('favourites that an older Flyleaf saved', () => {
  const old = (count: number, first = 1) =>
    Array.from({ length: count }, (_, index) => favouriteOf(first + index));

  test('come back, too, after those that have their time', async () => {
    const { favourites, returning, due, put } = open();
    await put(old(3));
    await favourites.save(passageOf('new'), noon);
    const now = noon + 2 * day;

    expect(await due(now, 2)).toEqual(['new', 'doc/0001']);
    await returning.cameBack('doc/0001', now);
    expect(await due(now)).toEqual(['new', 'doc/0002', 'doc/0003']);
    await favourites.remove('doc/0002', now);
    expect(await due(now)).toEqual(['new', 'doc/0003']);
  });

  test('are found among many others, a walk at a time, and when they come in later', async () => {
    const { due, put } = open();
    await put(old(250).map((each) => ({ ...each, returnsAt: noon + day })));
    await put(old(2, 300));

    const seen: string[][] = [];
    for (let walk = 0; walk < 3; walk += 1) seen.push(await due(noon));
    expect(seen.at(-1)).toEqual(['doc/0300', 'doc/0301']);
    await put(old(1, 400));
    expect(await due(noon)).toEqual(['doc/0300', 'doc/0301', 'doc/0400']);
  });
});

describe('a library of any size', () => {
  test('is not read through for what is due', async () => {
    const walked: number[] = [];
    for (const size of [300, 3000]) {
      const { due, put } = open();
      const many = Array.from({ length: size }, (_, number) =>
        favouriteOf(number + size, {
          returnsAt: noon + ((number % 2 ? -1 : 1) * (number * hour)) / 10,
        }),
      );
      await put(many);
      const read = vi.spyOn(IDBCursorWithValue.prototype, 'value', 'get');
      const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
      expect(await due(noon, 4)).toHaveLength(4);
      // With nothing due, all it could look at is what has come in since it last looked.
      expect(await due(noon - 20 * day, 4)).toEqual([]);
      walked.push(read.mock.calls.length);
      expect(all).not.toHaveBeenCalled();
      vi.restoreAllMocks();
      await database.wipe();
    }
    expect(walked[0]).toBeGreaterThan(3);
    expect(walked[1]).toBe(walked[0]);
  });

  test('has nothing due without a database', async () => {
    const broken = async () => ({ trouble: 'broken' as const });
    const connection = { open: broken, reopen: broken, destroy: vi.fn() };
    const favourites = createFavouriteStore(connection, areaInMemory());
    await favourites.save(passageOf('a'), noon);

    expect(await createReturningStore(connection, favourites).due(noon + 9 * day, 4)).toEqual([]);
  });
});
