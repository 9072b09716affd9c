import { describe, expect, test, vi } from 'vitest';
import type { Favourite } from '../../core/favourite';
import {
  createLibraryModel,
  type LibraryDependencies,
  pageSize,
} from '../../entrypoints/library/library-model';
import type { FavouritesPage } from '../../services/library-contract';
import { favouriteOf } from '../fixtures/favourites';

/** The background and the clipboard, in memory. */
function surroundings(size: number) {
  const stored = new Map<string, Favourite>();
  for (let number = 1; number <= size; number++) {
    const favourite = favouriteOf(number);
    stored.set(favourite.id, favourite);
  }
  const saved = () =>
    [...stored.values()]
      .filter(({ removedAt }) => removedAt === undefined)
      .toSorted((one, other) => other.savedAt - one.savedAt);

  async function list(limit: number, after?: FavouritesPage['more']): Promise<FavouritesPage> {
    const rest = saved().filter(({ savedAt }) => !after || savedAt < after.savedAt);
    const favourites = rest.slice(0, limit);
    const last = favourites.at(-1);
    const goesOn = rest.length > limit && last;
    return { favourites, ...(goesOn && { more: { savedAt: last.savedAt, id: last.id } }) };
  }

  const given = {
    favourites: {
      list: vi.fn(list),
      count: async () => saved().length,
      remove: vi.fn(async (id: string) => {
        const old = stored.get(id);
        if (old) stored.set(id, { ...old, revision: 2, removedAt: 1 });
      }),
      save: vi.fn(async ({ id }: { id: string }) => {
        const { removedAt: _removed, ...kept } = stored.get(id) ?? favouriteOf(0);
        stored.set(id, { ...kept, revision: 3 });
        return stored.get(id);
      }),
    },
    documents: { section: vi.fn(async () => null) },
    copyText: vi.fn(async () => {}),
    now: () => 1,
    reportFailure: vi.fn(),
  };
  return { given, model: createLibraryModel(given as unknown as LibraryDependencies) };
}

const numbers = (model: ReturnType<typeof createLibraryModel>) =>
  model.favourites.value?.map(({ savedAt }) => savedAt / 1000);

describe('the favourites page', () => {
  test('an empty library is known to be empty', async () => {
    const { model } = surroundings(0);
    expect(model.favourites.value).toBeUndefined();
    await model.start();

    expect(model.favourites.value).toEqual([]);
    expect(model.count.value).toBe(0);
    expect(model.failed.value).toBe(false);
  });

  test('a read that failed is a failure, never an empty library, and can be tried again', async () => {
    const { given, model } = surroundings(3);
    given.favourites.list.mockRejectedValueOnce(new Error('the background was stopped'));
    await model.start();
    expect(model.favourites.value).toBeUndefined();
    expect(model.failed.value).toBe(true);

    await model.start();
    expect(model.failed.value).toBe(false);
    expect(numbers(model)).toEqual([3, 2, 1]);
  });

  test('reads the newest first, then page by page to the end, each once', async () => {
    const size = 2 * pageSize + 20;
    const { given, model } = surroundings(size);
    await model.start();
    expect(model.favourites.value).toHaveLength(pageSize);
    expect(model.hasMore.value).toBe(true);
    expect(model.count.value).toBe(size);

    await Promise.all([model.readMore(), model.readMore()]);
    expect(given.favourites.list).toHaveBeenCalledTimes(2);
    await model.readMore();

    expect(numbers(model)).toEqual(Array.from({ length: size }, (_, index) => size - index));
    expect(model.hasMore.value).toBe(false);
  });

  test('a page that failed leaves the list, and can be asked for again', async () => {
    const { given, model } = surroundings(pageSize + 1);
    await model.start();
    given.favourites.list.mockRejectedValueOnce(new Error('the background was stopped'));
    await model.readMore();
    expect(model.favourites.value).toHaveLength(pageSize);
    expect(model.failed.value).toBe(false);
    expect(model.notices.failure.value).toBe('list');

    await model.readMore();
    expect(model.favourites.value).toHaveLength(pageSize + 1);
  });

  test('what changed while a page was on its way is there once', async () => {
    const { model } = surroundings(pageSize + 5);
    await model.start();
    const reading = model.readMore();
    model.changed('doc/0003', favouriteOf(3));
    model.changed('doc/0099', favouriteOf(99));
    await reading;

    expect(numbers(model)?.[0]).toBe(99);
    expect(new Set(numbers(model)).size).toBe(model.favourites.value?.length);
  });

  test('what changed before the first page came is not lost', async () => {
    const { model } = surroundings(2);
    const started = model.start();
    model.changed('doc/0099', favouriteOf(99));
    model.changed('doc/0001', undefined);
    await started;

    expect(numbers(model)).toEqual([99, 2]);
  });

  test('removes in place and brings back', async () => {
    const { given, model } = surroundings(3);
    await model.start();
    const [, two] = model.favourites.value ?? [];
    if (!two) throw new Error('there are three');

    await model.remove(two);
    expect(given.favourites.remove).toHaveBeenCalledWith(two.id);
    expect(numbers(model)).toEqual([3, 2, 1]);
    expect(model.favourites.value?.[1]?.removedAt).toBeDefined();

    await model.bringBack(two);
    expect(given.favourites.save).toHaveBeenCalledWith({
      id: two.id,
      text: two.text,
      source: two.source,
    });
    expect(model.favourites.value?.[1]?.removedAt).toBeUndefined();
  });

  test('what could not be removed stays', async () => {
    const { given, model } = surroundings(1);
    await model.start();
    given.favourites.remove.mockRejectedValueOnce(new Error('disk full'));
    await model.remove(favouriteOf(1));

    expect(model.favourites.value?.[0]?.removedAt).toBeUndefined();
    expect(model.notices.failure.value).toBe('remove');
  });

  test('copies a passage with its source', async () => {
    const { given, model } = surroundings(1);
    await model.start();
    await model.copy(favouriteOf(1));
    await model.copy(favouriteOf(1, { source: { title: 'A page' } }));

    expect(given.copyText).toHaveBeenNthCalledWith(1, 'Passage 1\n— A document, A section');
    expect(given.copyText).toHaveBeenNthCalledWith(2, 'Passage 1\n— A page');
  });

  test('hears of what other pages save and remove', async () => {
    const { model } = surroundings(1);
    await model.start();
    model.changed('doc/0002', favouriteOf(2));
    expect(numbers(model)).toEqual([2, 1]);

    model.changed('doc/0002', undefined);
    model.changed('doc/0001', undefined);
    expect(model.favourites.value).toEqual([]);
  });
});
