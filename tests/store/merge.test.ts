import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite';
import { saveAll, useFavouriteStores } from '../fixtures/favourite-stores';
import { passageOf } from '../fixtures/passage';
import { type AreaInMemory, areaInMemory } from '../fixtures/storage-area';

const { database, inDatabase, keyOf, open } = useFavouriteStores();

describe('two copies', () => {
  test('tell of a record that is older in one of them, whatever was saved since', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b']);
    const older = { ...(area.items.get(keyOf('a')) as Favourite) };
    const summary = area.items.get('favourites:summary');
    await open(area).setNote('a', 'A note', '', 2);
    // As when the storage lost its last write.
    area.items.set(keyOf('a'), older);
    area.items.set('favourites:summary', summary);
    await open(area).save(passageOf('c'), 3);

    const favourites = open(area);
    expect(await favourites.differ()).toBe(true);
    await favourites.merge();
    expect(area.items.get(keyOf('a'))).toMatchObject({ note: 'A note' });
    expect(await favourites.differ()).toBe(false);
  });

  test('are both looked at before a change, so that it is safe without a merge', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b']);
    await open(area).setNote('a', 'A note', '', 2);
    await database.wipe();

    const favourites = open(area);
    await favourites.save(passageOf('a'), 3);
    await favourites.remove('b', 3);

    expect(await inDatabase('a')).toMatchObject({ note: 'A note', savedAt: 1 });
    expect(await inDatabase('b')).toMatchObject({ removedAt: 3 });
    await favourites.merge();
    expect(await favourites.count()).toBe(1);
    expect(await favourites.differ()).toBe(false);
  });
});

test('a change asked for again is in both, when the background had died between them', async () => {
  const area = areaInMemory();
  await saveAll(open(area), ['a']);
  const db = await database.open();
  const before = await db.get('favourites', 'a');
  const written = await open(area).setNote('a', 'A note', '', 2);
  if (before) await db.put('favourites', before);

  expect(await open(area).setNote('a', 'A note', '', 2)).toEqual(written);
  expect(await inDatabase('a')).toEqual(written);
});

describe('a merge', () => {
  const many = Array.from({ length: 3500 }, (_, index) => `f${index}`);
  const saveAtOnce = (area: AreaInMemory, ids: readonly string[]) =>
    open(area).changeMany(ids, (_old, id, revision) => ({
      ...passageOf(id),
      note: '',
      tags: [],
      revision,
      savedAt: 1,
      changedAt: 1,
    }));

  test('lets changes go on, and keeps them', async () => {
    const area = areaInMemory();
    await saveAtOnce(area, many);
    await database.wipe();
    // What the merge has read is old by the time it goes on.
    const changed = Promise.withResolvers<void>();
    const { get } = area;
    area.get = async (keys) => {
      const found = await get(keys);
      if (keys === null) await changed.promise;
      return found;
    };
    const favourites = open(area);
    let isMerged = false;
    const merged = favourites.merge().then((lost) => {
      isMerged = true;
      return lost;
    });

    await favourites.save(passageOf('new'), 2);
    await favourites.setNote('f3400', 'A note', '', 2);
    await favourites.remove('f5', 2);
    await favourites.purge(['f5']);
    expect(isMerged).toBe(false);
    changed.resolve();

    // Two were changed, and so put back, before the merge came to them.
    expect(await merged).toMatchObject({ database: 3498 });
    expect(await favourites.count()).toBe(3500);
    expect(await favourites.differ()).toBe(false);
    expect(await inDatabase('new')).toBeDefined();
    expect(await inDatabase('f5')).toBeUndefined();
    expect(await inDatabase('f3400')).toMatchObject({ note: 'A note' });
    expect(area.items.get(keyOf('f3400'))).toMatchObject({ note: 'A note' });
    expect(await favourites.merge()).toMatchObject({ database: 0 });
  });

  test('reads nothing more before a change that came meanwhile is written', async () => {
    const area = areaInMemory();
    await saveAtOnce(area, many.slice(0, 700));
    const favourites = open(area);
    const order: string[] = [];
    const { get } = area;
    area.get = async (keys) => {
      const isSlice = Array.isArray(keys) && keys.length > 1;
      if (isSlice) order.push('slice');
      if (isSlice && order.length === 2) {
        order.push('asked');
        void favourites.save(passageOf('new'), 2).then(() => order.push('saved'));
      }
      return get(keys);
    };

    await favourites.merge();

    expect(order.slice(0, 4)).toEqual(['slice', 'slice', 'asked', 'saved']);
    expect(order.length).toBeGreaterThan(4);
    expect(await favourites.differ()).toBe(false);
  });

  test('asked for twice at once finds everything whole the second time', async () => {
    const area = areaInMemory();
    await saveAll(open(area), ['a', 'b', 'c']);
    await database.wipe();
    const favourites = open(area);

    expect(await Promise.all([favourites.merge(), favourites.merge()])).toMatchObject([
      { database: 3 },
      { database: 0 },
    ]);
  });
});
