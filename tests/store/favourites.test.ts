import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite';
import type { Cursor } from '../../store/favourite-pages';
import { createFavouriteStore, type FavouriteStore } from '../../store/favourites';
import { useDatabase } from '../fixtures/database';
import { eachPlace } from '../fixtures/favourite-stores';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

/** All pages of a list, page by page. */
async function pagesOf(favourites: FavouriteStore, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let more: Cursor | undefined;
  do {
    const page = await favourites.list(limit, more);
    pages.push(page.favourites.map(({ id }) => id));
    more = page.more;
  } while (more);
  return pages;
}

describe.each(eachPlace(database))('favourites $where', ({ connect }) => {
  const create = () => createFavouriteStore(connect(), areaInMemory());

  test('are saved once, however often', async () => {
    const favourites = create();
    const first = await favourites.save(passageOf('a'), 1);
    const again = await favourites.save(passageOf('a', 'Reworded'), 2);

    expect(again).toEqual({ ...first, revision: 2 });
    expect(await favourites.count()).toBe(1);
  });

  test('keep their text when they are removed, so that it can be undone', async () => {
    const favourites = create();
    await favourites.save(passageOf('a'), 1);
    await favourites.remove('a', 2);

    expect(await favourites.count()).toBe(0);
    expect((await favourites.list(10)).favourites).toEqual([]);
    expect(await favourites.get('a')).toMatchObject({ text: 'What a says', removedAt: 2 });

    const back = await favourites.save(passageOf('a', 'Reworded'), 3);
    expect(back).toMatchObject({ text: 'What a says', savedAt: 1, changedAt: 3, revision: 3 });
    expect(back).not.toHaveProperty('removedAt');
    expect(await favourites.count()).toBe(1);
  });

  test('are removed once, however often', async () => {
    const favourites = create();
    await favourites.remove('never saved', 1);
    await favourites.save(passageOf('a'), 1);
    await favourites.remove('a', 2);
    await favourites.remove('a', 3);

    expect(await favourites.get('never saved')).toBeUndefined();
    expect(await favourites.get('a')).toMatchObject({ changedAt: 2, removedAt: 2 });
  });

  test('are listed newest first', async () => {
    const favourites = create();
    for (const [index, id] of ['b', 'a', 'c'].entries())
      await favourites.save(passageOf(id), index);

    expect(await pagesOf(favourites, 10)).toEqual([['c', 'a', 'b']]);
  });

  test('come in pages, without a gap and without one twice', async () => {
    const favourites = create();
    const ids = ['g', 'b', 'é', 'a', 'e', 'Ж', 'c', 'f'];
    // Three at each time: a page ends among those of one time.
    for (const [index, id] of ids.entries()) {
      await favourites.save(passageOf(id), Math.floor(index / 3));
    }
    await favourites.remove('c', 9);

    expect(await pagesOf(favourites, 3)).toEqual([['f', 'Ж', 'e'], ['a', 'é', 'g'], ['b']]);
    expect(await pagesOf(favourites, 7)).toEqual([['f', 'Ж', 'e', 'a', 'é', 'g', 'b']]);
  });

  test('go on from where a page ended, when its last one is removed meanwhile', async () => {
    const favourites = create();
    for (const id of ['a', 'b', 'c', 'd']) await favourites.save(passageOf(id), 1);
    const { more } = await favourites.list(2);
    await favourites.remove('c', 2);

    const next: readonly Favourite[] = (await favourites.list(2, more)).favourites;
    expect(next.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
