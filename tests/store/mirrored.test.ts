import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite';
import { nextReturn } from '../../core/library/returning';
import { saveAll, useFavouriteStores } from '../fixtures/favourite-stores';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const { database, inDatabase, keyOf, open } = useFavouriteStores();

describe('what is saved', () => {
  test('is in the database and in the mirror, alike', async () => {
    const area = areaInMemory();
    const saved = await open(area).save(passageOf('a'), 5);

    expect(await inDatabase('a')).toEqual(saved);
    expect(area.items.get(keyOf('a'))).toEqual(saved);
    expect(saved).toEqual({
      ...passageOf('a'),
      note: '',
      tags: [],
      revision: 1,
      savedAt: 5,
      changedAt: 5,
      returnsAt: nextReturn(5, 0),
    });
  });

  test('at the same moment from many pages is all there, each with a revision of its own', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    const ids = Array.from({ length: 30 }, (_, index) => `f${index}`);

    const saved = await Promise.all(ids.map((id) => favourites.save(passageOf(id), 1)));

    expect(new Set(saved.map(({ revision }) => revision)).size).toBe(30);
    expect(await favourites.count()).toBe(30);
    expect(await favourites.differ()).toBe(false);
  });
});

describe('two copies', () => {
  test('do not differ after changes of every kind', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    await saveAll(favourites, ['a', 'b']);
    await favourites.remove('a', 2);
    await favourites.save(passageOf('a'), 3);

    expect(await favourites.differ()).toBe(false);
    expect(await open(areaInMemory()).differ()).toBe(true);
  });

  test('of nothing do not differ', async () => {
    expect(await open(areaInMemory()).differ()).toBe(false);
  });

  test('are made whole when the database was wiped: a loss, never a first run', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b', 'c']);
    await open(area).remove('c', 2);
    await database.wipe();

    const favourites = open(area);
    expect(await favourites.differ()).toBe(true);
    expect(await favourites.merge()).toMatchObject({ database: 3 });

    expect(await favourites.count()).toBe(2);
    expect((await favourites.list(10)).favourites.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await inDatabase('c')).toMatchObject({ removedAt: 2 });
    expect(await favourites.differ()).toBe(false);
    expect(await favourites.merge()).toMatchObject({ database: 0 });
  });

  test('are made whole when the mirror was wiped', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b']);
    area.items.clear();

    const favourites = open(area);
    expect(await favourites.differ()).toBe(true);
    expect(await favourites.merge()).toMatchObject({ database: 0 });

    expect(area.items.get(keyOf('a'))).toEqual(await inDatabase('a'));
    expect(await favourites.differ()).toBe(false);
  });

  test('are made whole when each has lost some', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b', 'c']);
    area.items.delete(keyOf('a'));
    await (await database.open()).delete('favourites', 'b');

    const favourites = open(area);
    expect(await favourites.differ()).toBe(true);
    expect(await favourites.merge()).toMatchObject({ database: 1 });

    expect(await inDatabase('b')).toBeDefined();
    expect(area.items.has(keyOf('a'))).toBe(true);
    expect(await favourites.count()).toBe(3);
  });

  test('take the higher revision, whichever of them has it', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b']);
    const change = (favourite: unknown, note: string, revision: number) => ({
      ...(favourite as Favourite),
      note,
      revision,
    });
    area.items.set(keyOf('a'), change(area.items.get(keyOf('a')), 'newer', 7));
    const db = await database.open();
    await db.put('favourites', change(await db.get('favourites', 'b'), 'newer', 9));

    const favourites = open(area);
    await favourites.merge();

    expect(await inDatabase('a')).toMatchObject({ note: 'newer', revision: 7 });
    expect(area.items.get(keyOf('b'))).toMatchObject({ note: 'newer', revision: 9 });
    expect(await favourites.save(passageOf('c'), 1)).toMatchObject({ revision: 10 });
  });

  test('keep a removal, for it is a revision and not an absence', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    await saveAll(favourites, ['a']);
    const before = area.items.get(keyOf('a'));
    await favourites.remove('a', 2);
    area.items.set(keyOf('a'), before);

    await favourites.merge();

    expect(await favourites.count()).toBe(0);
    expect(area.items.get(keyOf('a'))).toMatchObject({ removedAt: 2 });
  });

  test('do not mistake other things in the storage for their own', async () => {
    const area = areaInMemory();
    area.items.set('settings', { version: 1 });
    area.items.set('marks/rivers/1', { id: 'rivers/1', revision: 3, hidden: true });

    const favourites = open(area);
    expect(await favourites.merge()).toMatchObject({ database: 0 });
    expect((await favourites.list(10)).favourites).toEqual([]);
  });
});
