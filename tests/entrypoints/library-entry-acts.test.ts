import { describe, expect, test } from 'vitest';
import { favouriteOf } from '../fixtures/favourites';
import { stopped, surroundings } from '../fixtures/library-page';

async function opened(size: number) {
  const page = surroundings(size);
  await page.model.start({ kind: 'list', words: '' });
  const row = (index: number) => page.model.saved.rows.value?.[index];
  return { ...page, row };
}

describe('one favourite', () => {
  test('removed, keeps its place; and is brought back there', async () => {
    const { given, model, row } = await opened(3);
    const two = favouriteOf(2);
    await model.entry.remove(two);
    expect(given.favourites.remove).toHaveBeenCalledWith(two.id);
    expect(row(1)).toMatchObject({ id: two.id, removedAt: 1 });

    await model.entry.bringBack(two);
    expect(given.favourites.save).toHaveBeenCalledWith({
      id: two.id,
      text: two.text,
      source: two.source,
    });
    expect(row(1)).not.toHaveProperty('removedAt');
  });

  test('that could not be removed stays', async () => {
    const { given, model, row } = await opened(1);
    given.favourites.remove.mockImplementationOnce(stopped);
    await model.entry.remove(favouriteOf(1));

    expect(row(0)).not.toHaveProperty('removedAt');
    expect(model.notices.failure.value).toBe('remove');
  });

  test('is copied as text, as Markdown and as a link', async () => {
    const { given, model } = await opened(1);
    const source = { title: 'A page', url: 'https://example.org/a' };
    const fromTheWeb = favouriteOf(1, { source });
    await model.entry.copy(favouriteOf(1), 'quote');
    await model.entry.copy(fromTheWeb, 'markdown');
    await model.entry.copy(fromTheWeb, 'link');

    const [quote, markdown, link] = given.copyText.mock.calls.map(([text]) => text);
    expect(quote).toBe('Passage 1\n— A document, A section');
    expect(markdown).toMatch(/^> Passage 1\n/);
    expect(link).toMatch(/^A page\nhttps:\/\/example\.org\/a#:~:text=/);
  });
});

describe('its tags', () => {
  test('are given and taken, each with its undo', async () => {
    const { model, stored } = await opened(1);
    await model.tagging.add(favouriteOf(1), '  to   read ');
    expect(stored.get('doc/0001')?.tags).toEqual(['to read']);
    await model.notices.undo();
    expect(stored.get('doc/0001')?.tags).toEqual([]);

    await model.tagging.add(favouriteOf(1), 'work');
    await model.tagging.remove(favouriteOf(1, { tags: ['work'] }), 'work');
    expect(stored.get('doc/0001')?.tags).toEqual([]);
    await model.notices.undo();
    expect(stored.get('doc/0001')?.tags).toEqual(['work']);
  });

  test('are given once, whatever their case, and never empty', async () => {
    const { given, model } = await opened(1);
    await model.tagging.add(favouriteOf(1, { tags: ['Work'] }), 'work');
    await model.tagging.add(favouriteOf(1), '   ');
    expect(given.favourites.changeTags).not.toHaveBeenCalled();
  });

  test('are renamed everywhere, with undo', async () => {
    const { given, model, put } = await opened(1);
    put(favouriteOf(1, { tags: ['work'] }));
    await model.tagging.rename('work', ' toil ');
    expect(given.many.renameTag).toHaveBeenCalledExactlyOnceWith('work', 'toil');
    expect(model.tagging.all.value).toEqual([{ tag: 'toil', count: 1 }]);

    await model.notices.undo();
    expect(given.many.undo).toHaveBeenCalledExactlyOnceWith('u');
  });

  test('an undo that came too late says so', async () => {
    const { given, model } = await opened(1);
    given.many.undo.mockImplementationOnce(stopped);
    await model.tagging.rename('work', '');
    await model.notices.undo();
    expect(model.notices.failure.value).not.toBeNull();
  });
});
