import { describe, expect, test } from 'vitest';
import type { FavouritesPage, Place } from '../../services/library-contract';
import { breakDatabases, type Services, useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const hour = 60 * 60 * 1000;

/** Saves passages an hour apart, the last one an hour ago. */
async function save(services: Services, ids: string) {
  const now = background.now;
  for (const [number, id] of [...ids].entries()) {
    background.now = now - (ids.length - number) * hour;
    await services.favourites.save(passageOf(id, `The river ${id}`));
  }
  background.now = now;
}

const ids = ({ favourites }: Pick<FavouritesPage, 'favourites'>) =>
  favourites.map(({ id }) => id).join('');

async function joined(page: (after?: Place) => Promise<FavouritesPage>): Promise<string[]> {
  const pages: string[] = [];
  let after: Place | undefined;
  do {
    const next = await page(after);
    pages.push(ids(next));
    after = next.more;
  } while (after);
  return pages;
}

describe.each([
  { where: 'with a database', prepare: () => {} },
  { where: 'without a database', prepare: breakDatabases },
])('$where', ({ prepare }) => {
  function start() {
    prepare();
    return background.start();
  }

  test('a search hands out pages with the number of all', async () => {
    const services = start();
    await save(services, 'abcdef');
    await services.favourites.remove('c');
    for (const words of ['', ' ', 'RIVER', 'river from:rivers']) {
      expect(await joined((after) => services.library.search(words, 2, after))).toEqual([
        'fe',
        'db',
        'a',
      ]);
      expect((await services.library.search(words, 2)).total).toBe(5);
    }
    expect(await services.library.search('nowhere', 2)).toEqual({ favourites: [], total: 0 });
  });

  test('a search knows of every change before it', async () => {
    const services = start();
    await save(services, 'ab');
    const found = async (words: string) => ids(await services.library.search(words, 9));
    expect(await found('moss')).toBe('');
    await services.favourites.setNote('a', 'On moss', '');
    expect(await found('moss')).toBe('a');
    await services.favourites.changeTags('b', ['Mossy'], []);
    expect(await found('moss')).toBe('ba');
    await services.favourites.remove('a');
    expect(await found('moss')).toBe('b');
  });

  test('the chosen are these, or all found but some', async () => {
    const services = start();
    await save(services, 'abcdef');
    await services.favourites.remove('e');
    const chosen = (given: Parameters<typeof services.library.chosen>[0]) =>
      joined((after) => services.library.chosen(given, 2, after));
    expect(await chosen({ ids: ['b', 'e', 'f', 'a', 'nowhere', 'b'] })).toEqual(['fb', 'a']);
    expect((await chosen({ found: '', except: ['f', 'c'] })).join('')).toBe('dba');
    expect((await chosen({ found: 'river', except: ['d', 'b'] })).join('')).toBe('fca');
    expect(await chosen({ found: 'nowhere', except: [] })).toEqual(['']);
  });

  test('tags are counted by name, in the spelling that most have, without the trash', async () => {
    const services = start();
    await save(services, 'abcd');
    await services.favourites.changeTags('a', ['love', 'Éclat'], []);
    await services.favourites.changeTags('b', ['love'], []);
    await services.favourites.changeTags('c', ['Love', 'zeal'], []);
    await services.favourites.changeTags('d', ['love', 'gone'], []);
    await services.favourites.remove('d');
    expect(await services.library.tags()).toEqual([
      { tag: 'Éclat', count: 1 },
      { tag: 'love', count: 3 },
      { tag: 'zeal', count: 1 },
    ]);
  });

  test('a random one is another one while there is another', async () => {
    const services = start();
    expect(await services.library.random()).toBeNull();
    await save(services, 'ab');
    for (let time = 0; time < 10; time += 1) {
      expect((await services.library.random('a'))?.id).toBe('b');
    }
    await services.favourites.remove('b');
    expect((await services.library.random('a'))?.id).toBe('a');
  });

  test('on this day brings back what was saved on it, newest first', async () => {
    const services = start();
    const now = background.now;
    const days = ['2024-11-23T00:00', '2025-11-23T23:59', '2026-05-23T08:00', '2026-10-23T08:00'];
    const others = ['2025-11-22T23:59', '2025-11-24T00:00', '2026-11-23T08:00', '2026-09-23T08:00'];
    for (const [number, at] of [...days, ...others].entries()) {
      background.now = new Date(at).getTime();
      await services.favourites.save(passageOf(`${number}`));
    }
    background.now = now;
    await services.favourites.remove('1');
    expect(ids({ favourites: await services.library.onThisDay() })).toBe('320');
  });
});

test('what a page asks for is checked', async () => {
  const { library } = background.start();
  await expect(library.search('a', 0)).rejects.toThrow();
  await expect(library.search('a'.repeat(1001), 1)).rejects.toThrow();
  await expect(library.search(['a'] as never, 1)).rejects.toThrow();
  await expect(library.search('a', 1, { savedAt: 'x' } as never)).rejects.toThrow();
  await expect(library.chosen({ found: '' } as never, 1)).rejects.toThrow();
});
