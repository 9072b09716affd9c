import { describe, expect, test } from 'vitest';
import { favouriteOf } from '../fixtures/favourites';
import { stopped, surroundings } from '../fixtures/library-page';

async function choosing(size: number, words = '') {
  const page = surroundings(size);
  await page.model.start({ kind: 'list', words });
  page.model.selection.start();
  return { ...page, selection: page.model.selection };
}

const id = (number: number) => favouriteOf(number).id;

describe('selecting', () => {
  test('one by one, and no longer', async () => {
    const { selection } = await choosing(9);
    selection.toggle(id(3), false);
    selection.toggle(id(5), false);
    selection.toggle(id(3), false);
    expect(selection.chosen.value).toEqual({ ids: [id(5)] });
    expect(selection.count.value).toBe(1);
  });

  test('a range, in either direction, in the way of its end', async () => {
    const { selection } = await choosing(9);
    selection.toggle(id(7), false);
    selection.toggle(id(4), true);
    expect([7, 6, 5, 4].every((number) => selection.has(id(number)))).toBe(true);
    expect(selection.count.value).toBe(4);

    selection.toggle(id(6), true);
    expect(selection.chosen.value).toEqual({ ids: [id(7)] });
  });

  test('all that was found, also what the page does not know, but for some', async () => {
    const { selection } = await choosing(300, 'Passage 2');
    selection.chooseAll();
    expect(selection.count.value).toBe(111);
    expect(selection.all.value).toBe(true);

    selection.toggle(id(29), false);
    expect(selection.chosen.value).toEqual({ found: 'Passage 2', except: [id(29)] });
    expect(selection.count.value).toBe(110);
    expect(selection.has(id(28))).toBe(true);
    selection.toggle(id(29), false);
    expect(selection.all.value).toBe(true);
  });

  test('goes on through another search one by one, but all of one search is not all of another', async () => {
    const { model, selection } = await choosing(30);
    selection.toggle(id(3), false);
    await model.search('Passage 2');
    expect(selection.count.value).toBe(1);

    selection.chooseAll();
    await model.search('Passage 3');
    expect(selection.count.value).toBe(0);
  });

  test('ends with nothing chosen', async () => {
    const { selection } = await choosing(3);
    selection.toggle(id(3), false);
    selection.stop();
    expect(selection.on.value).toBe(false);
    expect(selection.count.value).toBe(0);
  });
});

describe('what is done to many', () => {
  test('they are tagged and removed, with undo', async () => {
    const { given, model, selection } = await choosing(9);
    selection.toggle(id(3), false);
    await model.many.tag(' work ');
    expect(given.many.changeTags).toHaveBeenCalledWith({ ids: [id(3)] }, ['work'], []);
    await model.many.untag('work');
    expect(given.many.changeTags).toHaveBeenLastCalledWith({ ids: [id(3)] }, [], ['work']);

    await model.many.remove();
    expect(given.many.remove).toHaveBeenCalledExactlyOnceWith({ ids: [id(3)] });
    expect(selection.count.value).toBe(0);
    expect(model.notices.notice.value?.message).toMatchObject({
      count: 1,
      one: 'many_removed_one',
      many: 'many_removed_many',
    });
    await model.notices.undo();
    expect(given.many.undo).toHaveBeenCalledExactlyOnceWith('u');
  });

  test('what failed leaves them chosen, and says so', async () => {
    const { given, model, selection } = await choosing(9);
    selection.toggle(id(3), false);
    given.many.remove.mockImplementationOnce(stopped);
    await model.many.remove();
    expect(selection.count.value).toBe(1);
    expect(model.notices.failure.value).toBe('many');
    expect(model.many.busy.value).toBe(false);
  });

  test('nothing is done to none, nor two things at once', async () => {
    const { given, model, selection } = await choosing(9);
    await model.many.remove();
    expect(given.many.remove).not.toHaveBeenCalled();

    selection.chooseAll();
    await Promise.all([model.many.remove(), model.many.remove()]);
    expect(given.many.remove).toHaveBeenCalledOnce();
  });

  test('a file is made of all of them, however many', async () => {
    const { given, model, selection } = await choosing(450);
    selection.chooseAll();
    selection.toggle(id(7), false);
    await model.many.exportAs('csv');

    const [[kind, favourites] = []] = given.handOver.mock.calls;
    expect(kind).toBe('csv');
    expect(favourites).toHaveLength(449);
    expect(model.notices.notice.value?.message).toMatchObject({ count: 449 });
    expect(given.library.chosen).toHaveBeenCalledTimes(3);
  });
});
