import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Favourite } from '../../core/favourite';
import { createFavouriteStore, type FavouriteStore } from '../../store/favourites';
import { useDatabase } from '../fixtures/database';
import { places, refuseDatabase } from '../fixtures/database-faults';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

afterEach(() => vi.restoreAllMocks());

async function openWithOne() {
  const area = areaInMemory();
  const connection = database.connect();
  const favourites = createFavouriteStore(connection, area);
  await favourites.save(passageOf('old'), 1);
  return { area, connection, favourites };
}

const inDatabase = async (id: string) => (await database.open()).get('favourites', id);

const write: Record<string, (favourites: FavouriteStore) => Promise<unknown>> = {
  save: (favourites) => favourites.save(passageOf('new'), 2),
  setNote: (favourites) => favourites.setNote('old', 'A note', '', 2),
  remove: (favourites) => favourites.remove('old', 2),
  changeMany: (favourites) =>
    favourites.changeMany(['old', 'new'], (old, id, revision) => ({
      ...(old ?? { ...passageOf(id), tags: [], savedAt: 2, changedAt: 2 }),
      note: 'many',
      revision,
    })),
};
const writes = Object.keys(write);
const doing = (name: string, favourites: FavouriteStore) => write[name]?.(favourites);

const errors = [
  'QuotaExceededError',
  'UnknownError',
  'AbortError',
  'InvalidStateError',
  'TransactionInactiveError',
];

async function expectBothAlike(area: ReturnType<typeof areaInMemory>) {
  const favourites = createFavouriteStore(database.connect(), area);
  for (const id of ['old', 'new']) {
    expect(await inDatabase(id)).toEqual(area.items.get(`favourites/${id}`));
  }
  expect(await favourites.differ()).toBe(false);
}

describe.each(errors)('%s', (name) => {
  test.each(writes)('once, in a %s, is got over on a fresh connection', async (what) => {
    for (const at of places) {
      const { area, connection, favourites } = await openWithOne();
      const before = await connection.open();
      refuseDatabase(at, name, 1);

      await doing(what, favourites);

      vi.restoreAllMocks();
      expect(await connection.open()).not.toBe(before);
      await expectBothAlike(area);
      expect((await favourites.all()).some(({ changedAt, note }) => changedAt === 2 || note)).toBe(
        true,
      );
      await database.wipe();
    }
  });

  test.each(writes)('again and again, in a %s, is told, and nothing is changed', async (what) => {
    for (const at of places) {
      const { area, favourites } = await openWithOne();
      const old = await inDatabase('old');
      refuseDatabase(at, name);

      await expect(doing(what, favourites)).rejects.toThrow('Refused');

      vi.restoreAllMocks();
      expect(area.items.get('favourites/old')).toEqual(old);
      const afterRestart = createFavouriteStore(database.connect(), area);
      await afterRestart.merge();
      expect(await afterRestart.all()).toEqual([old]);
      expect(await afterRestart.count()).toBe(1);
      await expectBothAlike(area);
      await database.wipe();
    }
  });
});

describe('storage.local', () => {
  test.each(writes)('refusing a %s once is got over', async (what) => {
    const { area, favourites } = await openWithOne();
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('IO error'));

    await doing(what, favourites);

    await expectBothAlike(area);
  });

  test.each(writes)('refusing a %s again and again: it is told, and not kept', async (what) => {
    const { area, favourites } = await openWithOne();
    const { revision: _first, ...old } = (await inDatabase('old')) as Favourite;
    area.refuse(new Error('QUOTA_BYTES quota exceeded'));

    await expect(doing(what, favourites)).rejects.toThrow('QUOTA_BYTES');

    area.refuse();
    const afterRestart = createFavouriteStore(database.connect(), area);
    await afterRestart.merge();
    expect(await afterRestart.all()).toMatchObject([old]);
    expect(await afterRestart.all()).not.toMatchObject([{ removedAt: 2 }]);
    expect(await afterRestart.count()).toBe(1);
    await expectBothAlike(area);
    expect(await afterRestart.save(passageOf('new'), 3)).toMatchObject({ savedAt: 3 });
  });
});

describe('what is written alongside', () => {
  const note = (favourites: FavouriteStore, undo: boolean) =>
    favourites.changeMany(
      ['old'],
      (old, _id, revision) => old && { ...old, note: 'many', revision },
      async (transaction) => {
        await transaction.objectStore('state').put?.('done', 'alongside');
        if (!undo) return undefined;
        return async (later) => void (await later.objectStore('state').delete?.('alongside'));
      },
    );
  const alongside = async () => (await database.open()).get('state', 'alongside');

  test('is in the database with the records, or not at all', async () => {
    const { favourites } = await openWithOne();
    await note(favourites, false);
    expect(await alongside()).toBe('done');

    refuseDatabase('put', 'UnknownError', 1);
    await note(favourites, false);
    expect(await inDatabase('old')).toMatchObject({ note: 'many', revision: 3 });
  });

  test('is taken back with them when the mirror refuses', async () => {
    const { area, favourites } = await openWithOne();
    area.refuse(new Error('disk full'));
    await expect(note(favourites, true)).rejects.toThrow('disk full');

    expect(await alongside()).toBeUndefined();
    expect(await inDatabase('old')).toMatchObject({ note: '' });
  });

  test('stays with them when it cannot be taken back', async () => {
    const { area, favourites } = await openWithOne();
    area.refuse(new Error('disk full'));
    await expect(note(favourites, false)).rejects.toThrow('disk full');

    expect(await alongside()).toBe('done');
    expect(await inDatabase('old')).toMatchObject({ note: 'many' });
  });
});

test('a connection that the browser closed in silence is opened anew', async () => {
  const { area, connection, favourites } = await openWithOne();
  const opened = await connection.open();
  if ('db' in opened) opened.db.close();

  await favourites.save(passageOf('new'), 2);

  await expectBothAlike(area);
});
