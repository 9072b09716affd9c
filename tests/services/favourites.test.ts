import { deleteDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const ofPage = (source: object) => ({
  ...passageOf('a'),
  source: { title: 'A page', ...source },
});

describe('a passage of a web page', () => {
  test('is kept with its address and the words around it', async () => {
    const { favourites } = background.start();
    const source = { url: 'https://example.org/a?b#c', prefix: 'before', suffix: 'after' };

    expect((await favourites.save(ofPage(source))).source).toEqual({ title: 'A page', ...source });
  });

  test.each([
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['a file for an address', { url: 'file:///etc/hosts' }],
    ['no address at all', { url: 'example.org' }],
    ['an endless address', { url: `https://example.org/${'x'.repeat(4000)}` }],
    ['too many words before it', { prefix: 'x'.repeat(201) }],
    ['too many words after it', { suffix: 'x'.repeat(201) }],
  ])('with %s is refused', async (_what, source) => {
    const { favourites } = background.start();

    await expect(favourites.save(ofPage(source))).rejects.toThrow();
    expect(await favourites.count()).toBe(0);
  });
});

describe('notes and tags', () => {
  test('are kept', async () => {
    const { favourites } = background.start();
    await favourites.save(passageOf('a'));
    background.now += 1;

    await favourites.setNote('a', 'A note', '');
    const changed = await favourites.changeTags('a', [' by  the sea '], []);

    expect(changed).toMatchObject({
      note: 'A note',
      tags: ['by the sea'],
      changedAt: background.now,
    });
  });

  test.each([
    ['a note as long as a book', (note: string) => note.repeat(20_001), []],
    ['a tag as long as a line', () => '', ['x'.repeat(61)]],
    ['a heap of tags', () => '', Array.from({ length: 51 }, (_, index) => `t${index}`)],
    ['a tag that is none', () => '', [7]],
  ])('that are none are refused: %s', async (_what, note, tags) => {
    const { favourites } = background.start();
    const saved = await favourites.save(passageOf('a'));

    await expect(
      tags.length > 0
        ? favourites.changeTags('a', tags as string[], [])
        : favourites.setNote('a', note('x'), ''),
    ).rejects.toThrow();
    expect((await favourites.list(1)).favourites).toEqual([saved]);
  });

  test('are safe to change before a lost database is whole again', async () => {
    const { favourites } = background.start();
    await favourites.save(passageOf('a'));
    await favourites.setNote('a', 'A note', '');
    await deleteDB(background.databaseName);
    background.endSession();

    const restarted = background.start().favourites;
    await restarted.changeTags('a', ['sea'], []);
    await restarted.save(passageOf('b'));

    const { favourites: listed } = await restarted.list(10);
    expect(listed).toMatchObject([{ id: 'b' }, { id: 'a', note: 'A note', tags: ['sea'] }]);
    expect(await restarted.count()).toBe(2);
  });
});
