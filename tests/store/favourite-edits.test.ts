import { describe, expect, test } from 'vitest';
import { createFavouriteStore } from '../../store/favourites';
import { useDatabase } from '../fixtures/database';
import { eachPlace } from '../fixtures/favourite-stores';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

describe.each(eachPlace(database))('favourites $where', ({ connect }) => {
  const create = () => createFavouriteStore(connect(), areaInMemory());

  test('keep their note and tags in the trash, and come back with them', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    await favourites.setNote('a', 'A note', '', 2);
    await favourites.changeTags('a', ['Sea', ' calm  water '], [], 3);
    await favourites.remove('a', 4);

    expect(await favourites.save(passageOf('a'), 5)).toMatchObject({
      note: 'A note',
      tags: ['Sea', 'calm water'],
      changedAt: 5,
    });
  });

  test('keep both notes when two pages wrote one', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    await favourites.setNote('a', 'Mine', '', 2);
    const both = await favourites.setNote('a', 'Theirs', '', 3);

    expect(both).toMatchObject({ note: 'Mine\n\nTheirs', changedAt: 3 });
    expect(await favourites.setNote('a', 'Theirs', '', 4)).toEqual(both);
  });

  test('refuse two notes that are too long together, and keep the first', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    await favourites.setNote('a', 'x'.repeat(15_000), '', 2);

    await expect(favourites.setNote('a', 'y'.repeat(15_000), '', 3)).rejects.toThrow('too long');
    expect((await favourites.get('a'))?.note).toBe('x'.repeat(15_000));
  });

  test('refuse more tags than a favourite may have', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    const tags = Array.from({ length: 50 }, (_, index) => `t${index}`);
    await favourites.changeTags('a', tags, [], 2);

    await expect(favourites.changeTags('a', ['one more'], [], 3)).rejects.toThrow('50 tags');
    expect((await favourites.get('a'))?.tags).toEqual(tags);
  });

  test('are not written again when nothing changes', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    await favourites.setNote('a', 'A note', '', 2);
    const tagged = await favourites.changeTags('a', ['Sea'], [], 3);

    expect(await favourites.changeTags('a', ['SEA'], ['calm'], 4)).toEqual(tagged);
    expect(await favourites.setNote('a', 'A note', 'before', 5)).toEqual(tagged);
  });

  test('are changed in the library only', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    await favourites.remove('a', 2);

    await expect(favourites.setNote('a', 'A note', '', 3)).rejects.toThrow('trash');
    await expect(favourites.changeTags('a', ['t'], [], 3)).rejects.toThrow('trash');
    await expect(favourites.setNote('b', 'A note', '', 3)).rejects.toThrow('no favourite b');
    expect(await favourites.all()).toMatchObject([{ id: 'a', note: '', removedAt: 2 }]);
  });

  test('lie in the trash in the order of their removal, in pages', async () => {
    const favourites = create();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await favourites.save(passageOf(id), 1);
    for (const [index, id] of ['d', 'a', 'b', 'e'].entries()) {
      await favourites.remove(id, 10 + Math.floor(index / 2));
    }

    const first = await favourites.removed(3);
    expect(first.favourites.map(({ id }) => id)).toEqual(['e', 'b', 'd']);
    expect(first.more).toEqual({ savedAt: 10, id: 'd' });
    const second = await favourites.removed(3, first.more);
    expect(second.favourites.map(({ id }) => id)).toEqual(['a']);
    expect(second).not.toHaveProperty('more');
    expect(await favourites.removedCount()).toBe(4);
    expect(new Set(await favourites.removedBefore(11))).toEqual(new Set(['a', 'd']));
  });

  test('are found by a tag however it is spelled, in the trash as well', async () => {
    const favourites = create();
    for (const id of ['a', 'b', 'c']) await favourites.save(passageOf(id), 1);
    await favourites.changeTags('a', ['calm', 'Sea'], [], 2);
    await favourites.changeTags('b', ['sea'], [], 2);
    await favourites.changeTags('c', ['seas'], [], 2);
    await favourites.remove('b', 3);

    expect(new Set(await favourites.tagged('SEA'))).toEqual(new Set(['a', 'b']));
  });

  test('are changed in numbers, and removed for good', async () => {
    const favourites = create();
    for (const id of ['a', 'b', 'c']) await favourites.save(passageOf(id), 1);
    await favourites.changeMany(
      ['a', 'b'],
      (old, _id, revision) => old && { ...old, revision, removedAt: 2 },
    );
    await favourites.purge(['a', 'c']);

    expect(new Set((await favourites.all()).map(({ id }) => id))).toEqual(new Set(['b', 'c']));
    expect(await favourites.count()).toBe(1);
  });
});
