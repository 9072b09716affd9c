import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite';
import { saveAll, useFavouriteStores } from '../fixtures/favourite-stores';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const { inDatabase, keyOf, open } = useFavouriteStores();

describe('many at once', () => {
  const addTag = (tag: string) => (old: Favourite | undefined, _id: string, revision: number) =>
    old && { ...old, tags: [...old.tags, tag], revision };

  test('have each a revision of its own, and those left alone keep theirs', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    await saveAll(favourites, ['a', 'b', 'c']);
    const changed = await favourites.changeMany(['c', 'a', 'c', 'unknown'], addTag('t'));

    expect(changed.map(({ id, revision }) => [id, revision])).toEqual([
      ['c', 4],
      ['a', 5],
    ]);
    expect(await inDatabase('a')).toEqual(area.items.get(keyOf('a')));
    expect(await inDatabase('b')).toMatchObject({ revision: 2 });
    expect(await favourites.differ()).toBe(false);
    expect(await favourites.save(passageOf('d'), 1)).toMatchObject({ revision: 6 });
  });

  test('are whole after the background died before the mirror had them', async () => {
    const area = areaInMemory();
    const ids = Array.from({ length: 1200 }, (_, index) => `f${index}`);
    await saveAll(open(area), ids.slice(0, 3));
    const set = area.set;
    let batches = 0;
    area.set = (items) => {
      batches += 1;
      return batches > 1 ? new Promise(() => {}) : set(items);
    };
    const dying = open(area);
    void dying.changeMany(ids, (old, id, revision) => ({
      ...(old ?? { ...passageOf(id), savedAt: 1 }),
      note: 'all of it',
      tags: [],
      revision,
      changedAt: 2,
    }));
    await expect.poll(() => batches).toBe(2);
    area.set = set;

    const favourites = open(area);
    expect(await favourites.differ()).toBe(true);
    await favourites.merge();
    const notes = ids.map((id) => (area.items.get(keyOf(id)) as Favourite).note);
    expect(new Set(notes)).toEqual(new Set(['all of it']));
    expect(await favourites.count()).toBe(1200);
    expect(await favourites.differ()).toBe(false);
  });
});

describe('what is removed for good', () => {
  test('leaves no trace but the highest revision', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    await saveAll(favourites, ['a', 'b']);
    await favourites.remove('b', 2);
    await favourites.purge(['b', 'unknown']);

    expect(await inDatabase('b')).toBeUndefined();
    expect(area.items.has(keyOf('b'))).toBe(false);
    expect(await favourites.differ()).toBe(false);
    expect(await favourites.merge()).toMatchObject({ database: 0 });
    expect(await open(area).save(passageOf('c'), 3)).toMatchObject({ revision: 4 });
  });

  test('was in the trash: what is saved is left alone', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    await saveAll(favourites, ['a']);
    await favourites.purge(['a']);

    expect(await favourites.count()).toBe(1);
    expect(await inDatabase('a')).toEqual(area.items.get(keyOf('a')));
  });

  test('comes back to the trash, never to the library, when one copy missed it', async () => {
    const area = areaInMemory();
    const favourites = open(area);
    await saveAll(favourites, ['a', 'b']);
    const saved = area.items.get(keyOf('a'));
    await favourites.remove('a', 2);
    // The mirror had lost the removal, too.
    area.items.set(keyOf('a'), saved);
    const { remove } = area;
    area.remove = () => Promise.reject(new Error('disk full'));
    await expect(favourites.purge(['a'])).rejects.toThrow('disk full');
    area.remove = remove;

    const afterRestart = open(area);
    expect(await afterRestart.differ()).toBe(true);
    await afterRestart.merge();
    expect(await afterRestart.count()).toBe(1);
    expect((await afterRestart.removed(10)).favourites.map(({ id }) => id)).toEqual(['a']);
  });
});

test('three pages writing the same favourite 200 times each lose no update', async () => {
  const area = areaInMemory();
  const favourites = open(area);
  await saveAll(favourites, ['a']);
  const write = async (page: number) => {
    for (let turn = 1; turn <= 200; turn += 1) {
      await favourites.changeTags('a', [`${page}:${turn}`], [`${page}:${turn - 1}`], turn);
    }
  };
  await Promise.all([1, 2, 3].map(write));

  const stored = await inDatabase('a');
  expect(stored).toMatchObject({ revision: 601 });
  expect(new Set(stored?.tags)).toEqual(new Set(['1:200', '2:200', '3:200']));
  expect(area.items.get(keyOf('a'))).toEqual(stored);
  expect(await favourites.differ()).toBe(false);
});
