import { describe, expect, test } from 'vitest';
import { createDrafts } from '../../entrypoints/library/drafts';
import { favouriteOf } from '../fixtures/favourites';
import { stopped, surroundings } from '../fixtures/library-page';

const start = { kind: 'list', words: '' } as const;
const one = favouriteOf(1, { note: 'before' });
const { id } = one;

async function opened() {
  const page = surroundings(3);
  page.put(one);
  await page.model.start(start);
  page.model.notes.open(one);
  const note = () => page.stored.get(id)?.note;
  const field = () => page.model.notes.written.value.get(id);
  const { notes } = page.model;
  /** The reader types on while the next note is on its way. */
  function typeWhileSaving(text: string) {
    const { setNote } = page.given.favourites;
    const save = setNote.getMockImplementation();
    setNote.mockImplementationOnce(async (...args) => {
      notes.type(id, text);
      return save ? save(...args) : one;
    });
  }
  return { ...page, notes, note, field, typeWhileSaving };
}

describe('a note', () => {
  test('is saved when the reader pauses, once for all that was typed', async () => {
    const { given, notes, note, field, pass } = await opened();
    notes.type(id, 'b');
    notes.type(id, 'be');
    expect(given.favourites.setNote).not.toHaveBeenCalled();
    await pass();

    expect(note()).toBe('be');
    expect(given.favourites.setNote).toHaveBeenCalledExactlyOnceWith(id, 'be', 'before');
    expect(field()?.state).toBe('saved');
  });

  test('is saved at once when its field is left, and undo brings back the note of before', async () => {
    const { model, notes, note, field } = await opened();
    notes.type(id, 'after');
    await notes.close(id);
    expect(note()).toBe('after');
    expect(field()).toBeUndefined();

    await model.notices.undo();
    expect(note()).toBe('before');
  });

  test('that was not changed is left without a word', async () => {
    const { given, model, notes } = await opened();
    await notes.close(id);
    expect(given.favourites.setNote).not.toHaveBeenCalled();
    expect(model.notices.notice.value).toBeNull();
  });

  test('typed on while it was on its way is saved as it then stands', async () => {
    const { notes, note, drafts, typeWhileSaving } = await opened();
    typeWhileSaving('ab');
    notes.type(id, 'a');
    await notes.save(id);
    expect(note()).toBe('a');
    expect(drafts.get(id)?.text).toBe('ab');
    await notes.save(id);

    expect(note()).toBe('ab');
    expect(drafts.size).toBe(0);
  });

  test('changed elsewhere as well keeps both texts, also while one types on', async () => {
    const { notes, note, edit, typeWhileSaving } = await opened();
    edit(id, { note: 'of another page' });
    typeWhileSaving('mine and more');
    notes.type(id, 'mine');
    await notes.save(id);
    expect(note()).toBe('of another page\n\nmine');
    await notes.close(id);

    expect(note()).toBe('of another page\n\nmine and more');
  });

  test('that could not be saved stays in its field, and in the page until it is saved', async () => {
    const { given, notes, note, field, drafts } = await opened();
    given.favourites.setNote.mockImplementationOnce(stopped);
    notes.type(id, 'after');
    await notes.close(id);
    expect(field()).toMatchObject({ text: 'after', state: 'failed' });
    expect(drafts.get(id)).toEqual({ text: 'after', before: 'before' });
    expect(note()).toBe('before');

    await notes.save(id);
    expect(note()).toBe('after');
    expect(drafts.size).toBe(0);
  });

  test('that was typed when the page went is saved when it comes again', async () => {
    const { drafts, stored, model, put } = surroundings(3);
    put(one);
    drafts.set(id, { text: 'typed', before: 'before' });
    await model.start(start);

    expect(stored.get(id)?.note).toBe('typed');
    expect(drafts.size).toBe(0);
    expect(model.notes.written.value.size).toBe(0);
  });

  test('that cannot be saved even then is offered in its field', async () => {
    const { drafts, given, model, put } = surroundings(3);
    put(one);
    drafts.set(id, { text: 'typed', before: 'before' });
    given.favourites.setNote.mockImplementation(stopped);
    await model.start(start);

    expect(model.notes.written.value.get(id)).toMatchObject({ text: 'typed', state: 'failed' });
    expect(drafts.size).toBe(1);
  });
});

describe('drafts', () => {
  function storageOf(items: Record<string, string>): Storage {
    const map = new Map(Object.entries(items));
    return {
      get length() {
        return map.size;
      },
      key: (index) => [...map.keys()][index] ?? null,
      getItem: (key) => map.get(key) ?? null,
      setItem: (key, value) => void map.set(key, value),
      removeItem: (key) => void map.delete(key),
      clear: () => map.clear(),
    };
  }

  test('are kept until they are forgotten, beside what else the page keeps', () => {
    const drafts = createDrafts(storageOf({ hand: '{}', 'draft/broken': '{', 'draft/odd': '[]' }));
    drafts.write('doc/0001', { text: 'a', before: '' });
    expect([...drafts.all()]).toEqual([['doc/0001', { text: 'a', before: '' }]]);

    drafts.forget('doc/0001');
    expect(drafts.all().size).toBe(0);
  });

  test('a full storage loses nothing that is on screen', () => {
    const full = {
      ...storageOf({}),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => createDrafts(full).write('a', { text: 'a', before: '' })).not.toThrow();
  });
});
