import { describe, expect, test } from 'vitest';
import { pageSize } from '../../entrypoints/library/paged-list';
import { isRead } from '../../entrypoints/library/rows';
import { favouriteOf } from '../fixtures/favourites';
import { stopped, surroundings } from '../fixtures/library-page';

const start = { kind: 'list', words: '' } as const;

async function opened(size: number) {
  const page = surroundings(size);
  await page.model.start(start);
  const { saved } = page.model;
  const numbers = () => saved.rows.value?.map(({ savedAt }) => savedAt / 1000);
  return { ...page, saved, numbers };
}

describe('the list', () => {
  test('an empty library is known to be empty', async () => {
    const { model } = surroundings(0);
    expect(model.saved.rows.value).toBeUndefined();
    await model.start(start);

    expect(model.saved.rows.value).toEqual([]);
    expect(model.saved.total.value).toBe(0);
    expect(model.saved.failed.value).toBe(false);
  });

  test('a read that failed is a failure, never an empty library, and can be tried again', async () => {
    const { given, model } = surroundings(3);
    given.favourites.list.mockImplementationOnce(stopped);
    await model.start(start);
    expect(model.saved.rows.value).toBeUndefined();
    expect(model.saved.failed.value).toBe(true);

    await model.retry();
    expect(model.saved.failed.value).toBe(false);
    expect(model.saved.rows.value).toHaveLength(3);
  });

  test('reads the first page alone, and knows how long the whole will be', async () => {
    const { given, saved } = await opened(1000);
    expect(given.favourites.list).toHaveBeenCalledTimes(1);
    expect(saved.rows.value).toHaveLength(pageSize);
    expect(saved.length.value).toBe(1000);
  });

  test('reads on as the reader scrolls, each once, to the end', async () => {
    const size = 2 * pageSize + 20;
    const { saved, numbers } = await opened(size);
    for (let row = 0; row < size; row += 10) await saved.show(row, row + 5);

    expect(numbers()).toEqual(Array.from({ length: size }, (_, index) => size - index));
    expect(saved.length.value).toBe(size);
  });

  test('reads all the way to a place far down, where the scroll bar was pulled', async () => {
    const { saved } = await opened(2000);
    await saved.show(1990, 1999);
    expect(saved.rows.value?.[1999]).toEqual(favouriteOf(1));
  });

  test('lets the words of what is far away go, and reads them again for the one who comes back', async () => {
    const { saved, numbers } = await opened(8000);
    await saved.show(7990, 7999);
    const rows = saved.rows.value ?? [];
    expect(rows).toHaveLength(8000);
    expect(rows.filter(isRead).length).toBeLessThan(4000);

    await saved.show(100, 110);
    const again = saved.rows.value?.slice(100, 111) ?? [];
    expect(again.every(isRead)).toBe(true);
    expect(numbers()).toEqual(Array.from({ length: 8000 }, (_, index) => 8000 - index));
  });

  test('a page that failed leaves the list, and is asked for when the reader scrolls again', async () => {
    const { given, model, saved } = await opened(pageSize + 1);
    given.favourites.list.mockImplementationOnce(stopped);
    await saved.show(40, 50);
    expect(saved.rows.value).toHaveLength(pageSize);
    expect(saved.failed.value).toBe(false);
    expect(model.notices.failure.value).toBe('list');

    await saved.show(41, 50);
    expect(saved.rows.value).toHaveLength(pageSize + 1);
  });

  test('what changed while a page was on its way is there once', async () => {
    const { model, saved, numbers } = await opened(pageSize + 5);
    const reading = saved.show(40, 50);
    model.changed(new Map([['doc/0003', favouriteOf(3)]]));
    model.changed(new Map([['doc/0099', favouriteOf(99)]]));
    await reading;

    expect(numbers()?.[0]).toBe(99);
    expect(new Set(numbers()).size).toBe(saved.rows.value?.length);
  });

  test('what changed before the first page came is not lost', async () => {
    const { model } = surroundings(2);
    const started = model.start(start);
    model.changed(
      new Map([
        ['doc/0099', favouriteOf(99)],
        ['doc/0001', undefined],
      ]),
    );
    await started;

    expect(model.saved.rows.value?.map(({ id }) => id)).toEqual(['doc/0099', 'doc/0002']);
  });

  test('what is removed in sight of the reader stays in the list, not in the count', async () => {
    const { model, saved } = await opened(pageSize * 2);
    await model.entry.remove(favouriteOf(pageSize * 2));
    await model.countChanged();

    expect(saved.length.value).toBe(pageSize * 2);
    expect(saved.total.value).toBe(pageSize * 2 - 1);
  });
});
