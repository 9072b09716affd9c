import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Connection, withDatabase } from '../../store/connection';
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

async function opened(connection: Connection) {
  const opening = await connection.open();
  if (!('db' in opening)) throw new Error(`The database is ${opening.trouble}`);
  return opening.db;
}

describe('work upon a database', () => {
  test('that is closed under it is done on the next connection', async () => {
    const connection = database.connect();
    const first = await opened(connection);
    const used: unknown[] = [];

    await withDatabase(connection, async (db) => {
      used.push(db);
      await db.get('state', 'anything');
      if (db === first) await connection.reopen(db);
      await db.get('state', 'anything');
    });

    expect(used).toEqual([first, await opened(connection)]);
  });

  test('that fails on an old connection closes no newer one', async () => {
    const connection = database.connect();
    const first = await opened(connection);
    const [second] = await Promise.all([connection.reopen(first), connection.reopen(first)]);

    expect(await connection.reopen(first)).toBe(second);
    expect('db' in second && (await second.db.count('state'))).toBe(0);
  });

  test('that is deleted under it finds an empty one', async () => {
    const connection = database.connect();
    await (await opened(connection)).put('state', 'old', 'anything');

    const found = withDatabase(connection, async (db) => {
      await db.get('state', 'anything');
      await new Promise((resolve) => setTimeout(resolve, 20));
      return db.get('state', 'anything');
    });
    await opened(connection);
    await connection.destroy();

    expect(await found).toBeUndefined();
  });

  test('is not done again for what it itself finds wrong', async () => {
    const connection = database.connect();
    const first = await opened(connection);
    const work = vi.fn(async () => {
      throw new Error('There is no such thing');
    });

    await expect(withDatabase(connection, work)).rejects.toThrow('no such thing');
    expect(work).toHaveBeenCalledOnce();
    expect(await opened(connection)).toBe(first);
  });

  test('has a stand-in where there is none', async () => {
    breakIndexedDB();
    const connection = database.connect();

    expect(await withDatabase(connection, async () => '', String)).toBe('broken');
    await expect(withDatabase(connection, async () => '')).rejects.toThrow('broken');
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
