import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite';
import { hashOf, type View, viewOf } from '../../entrypoints/library/view';
import { favouriteOf } from '../fixtures/favourites';
import { stopped, surroundings } from '../fixtures/library-page';

const whole = { kind: 'list', words: '' } as const;

async function opened(size: number, view: View = whole) {
  const page = surroundings(size);
  await page.model.start(view);
  const ids = () => page.model.shown.value.list.rows.value?.map(({ id }) => id);
  return { ...page, ids };
}

describe('searching', () => {
  test('finds as the reader types, and tells how many', async () => {
    const { model, ids } = await opened(30);
    await model.search('Passage 2');

    expect(ids()).toHaveLength(11);
    expect(model.shown.value.list.total.value).toBe(11);
  });

  test('an answer that comes late does not take the place of a newer one', async () => {
    const { given, model, ids } = await opened(30);
    const late = Promise.withResolvers<never>();
    given.library.search.mockImplementationOnce(() => late.promise);
    const first = model.search('Passage 2');
    await model.search('Passage 29');
    late.resolve({ favourites: [favouriteOf(1)], total: 1 } as never);
    await first;

    expect(ids()).toEqual(['doc/0029']);
  });

  test('what was found before stays until there is something else', async () => {
    const { model, ids } = await opened(30);
    await model.search('Passage 29');
    const next = model.search('Passage 28');
    expect(ids()).toEqual(['doc/0029']);
    await next;
    expect(ids()).toEqual(['doc/0028']);
  });

  test('cleared, the whole list is there at once', async () => {
    const { model, ids } = await opened(30);
    await model.search('Passage 29');
    void model.search('');
    expect(ids()).toHaveLength(30);
  });

  test('a search that failed is a failure, and can be tried again', async () => {
    const { given, model, ids } = await opened(30);
    given.library.search.mockImplementationOnce(stopped);
    await model.search('Passage 29');
    expect(ids()).toBeUndefined();
    expect(model.shown.value.list.failed.value).toBe(true);

    await model.retry();
    expect(ids()).toEqual(['doc/0029']);
  });

  test('typing keeps the words in the address, as one step of the way', async () => {
    const { given, model } = await opened(3);
    await model.search('a');
    await model.search('ab');
    expect(given.keepView.mock.calls).toEqual([
      [{ kind: 'list', words: 'a' }, false],
      [{ kind: 'list', words: 'ab' }, false],
    ]);
  });
});

describe('the address', () => {
  test.each<View>([
    whole,
    { kind: 'list', words: 'tag:"to read" 100% ü#' },
    { kind: 'trash' },
    { kind: 'day' },
    { kind: 'random' },
  ])('keeps %o', (view) => expect(viewOf(hashOf(view))).toEqual(view));

  test('of no view is that of the whole list; a broken code is taken as it is', () => {
    expect(viewOf('#whatever')).toEqual(whole);
    expect(viewOf('#search=100%')).toEqual({ kind: 'list', words: '100%' });
  });

  test('opens on a search, with the count of all beside it', async () => {
    const { model, ids } = await opened(30, { kind: 'list', words: 'Passage 29' });
    expect(ids()).toEqual(['doc/0029']);
    expect(model.saved.total.value).toBe(30);
  });
});

describe('other views', () => {
  test('on this day shows its few', async () => {
    const { model, ids } = await opened(9);
    await model.go({ kind: 'day' });
    expect(ids()).toEqual(['doc/0009', 'doc/0008']);
  });

  test('a random one, and then another', async () => {
    const { given, model, ids } = await opened(2);
    await model.go({ kind: 'random' });
    const [first] = ids() ?? [];
    await model.go({ kind: 'random' });

    expect(given.library.random).toHaveBeenLastCalledWith(first);
    expect(ids()).not.toEqual([first]);
  });

  test('what changes is seen in every view', async () => {
    const { model } = await opened(3);
    await model.go({ kind: 'day' });
    const changed: Favourite = favouriteOf(3, { note: 'changed', revision: 2 });
    model.changed(new Map([[changed.id, changed]]));

    expect(model.shown.value.list.rows.value?.[0]).toEqual(changed);
    expect(model.saved.rows.value?.[0]).toEqual(changed);
  });
});

describe('the trash', () => {
  async function inTrash() {
    const page = await opened(3);
    await page.model.entry.remove(favouriteOf(2));
    await page.model.go({ kind: 'trash' });
    const [removed] = page.model.shown.value.list.rows.value ?? [];
    return { ...page, removed: removed as Favourite };
  }

  test('puts back what was removed, and takes that back', async () => {
    const { model, stored, removed, ids } = await inTrash();
    expect(ids()).toEqual(['doc/0002']);
    await model.trash.putBack(removed);
    expect(ids()).toEqual([]);
    expect(stored.get('doc/0002')?.removedAt).toBeUndefined();

    await model.notices.undo();
    expect(ids()).toEqual(['doc/0002']);
    expect(stored.get('doc/0002')?.removedAt).toBeDefined();
  });

  test('removes for good only what the reader was asked about', async () => {
    const { given, model, stored, removed, ids } = await inTrash();
    await model.trash.removeForGood();
    expect(given.trash.empty).not.toHaveBeenCalled();

    model.trash.ask(removed);
    await model.trash.removeForGood();
    expect(given.trash.empty).toHaveBeenCalledExactlyOnceWith(['doc/0002']);
    expect(stored.has('doc/0002')).toBe(false);
    expect(ids()).toEqual([]);
  });

  test('is emptied as a whole', async () => {
    const { given, model, ids } = await inTrash();
    model.trash.ask('all');
    await model.trash.removeForGood();
    expect(given.trash.empty).toHaveBeenCalledExactlyOnceWith();
    expect(ids()).toEqual([]);
  });
});

describe('the reminder', () => {
  test('comes when it is time, and not again', async () => {
    const { given, model } = surroundings(3);
    given.snapshots.remind.mockResolvedValue(true);
    await model.start(whole);
    expect(model.reminding.value).toBe(true);

    await model.reminded();
    expect(model.reminding.value).toBe(false);
    expect(given.snapshots.reminded).toHaveBeenCalledOnce();
  });

  test('that cannot be read is no failure of the page', async () => {
    const { given, model } = surroundings(3);
    given.snapshots.remind.mockImplementation(stopped);
    await model.start(whole);
    expect(model.notices.failure.value).toBeNull();
  });
});
