import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFavouriteStore } from '../../store/favourites';
import { useDatabase } from '../fixtures/database';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

afterEach(() => vi.restoreAllMocks());

/** A database as some later Flyleaf would leave it. */
async function makeNewer() {
  const newer = await openDB(database.name, 1000, {
    upgrade: (db) => void db.createObjectStore('wonders'),
  });
  await newer.put('wonders', 'kept', 'for later');
  newer.close();
}

function breakIndexedDB() {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
  });
}

describe('a database from the future', () => {
  test('is told as such and left as it is', async () => {
    await makeNewer();

    expect(await database.connect().open()).toEqual({ trouble: 'newer' });

    const later = await openDB(database.name, 1000);
    expect(await later.get('wonders', 'for later')).toBe('kept');
    later.close();
  });

  test('leaves favourites working in the mirror', async () => {
    await makeNewer();
    const area = areaInMemory();
    const favourites = createFavouriteStore(database.connect(), area);

    await favourites.save(passageOf('a'), 1);

    const afterRestart = createFavouriteStore(database.connect(), area);
    expect(await afterRestart.count()).toBe(1);
    expect((await afterRestart.list(10)).favourites).toMatchObject([{ id: 'a', savedAt: 1 }]);
    expect(await afterRestart.differ()).toBe(false);
    expect(await afterRestart.merge()).toMatchObject({ database: 0 });
  });
});

describe('a database that cannot be opened', () => {
  test('is told as broken', async () => {
    breakIndexedDB();

    expect(await database.connect().open()).toEqual({ trouble: 'broken' });
  });

  test('gets what was saved meanwhile once it can be', async () => {
    const area = areaInMemory();
    breakIndexedDB();
    await createFavouriteStore(database.connect(), area).save(passageOf('a'), 1);
    vi.restoreAllMocks();

    const favourites = createFavouriteStore(database.connect(), area);
    expect(await favourites.differ()).toBe(true);
    expect(await favourites.merge()).toMatchObject({ database: 1 });
    expect(await (await database.open()).get('favourites', 'a')).toMatchObject({ savedAt: 1 });
  });
});

describe('an open connection', () => {
  test('is opened once', async () => {
    const connection = database.connect();

    expect(await connection.open()).toBe(await connection.open());
  });

  test('steps aside for the upgrade of a newer version, and then says so', async () => {
    const connection = database.connect();
    await connection.open();

    await makeNewer();

    expect(await connection.open()).toEqual({ trouble: 'newer' });
  });

  test('is empty after all was deleted, and works', async () => {
    const connection = database.connect();
    const favourites = createFavouriteStore(connection, areaInMemory());
    await favourites.save(passageOf('a'), 1);

    await connection.destroy();

    expect((await favourites.list(10)).favourites).toEqual([]);
    await favourites.save(passageOf('b'), 2);
    expect((await favourites.list(10)).favourites).toMatchObject([{ id: 'b' }]);
  });
});
