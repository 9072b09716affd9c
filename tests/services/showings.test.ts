import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { InsightId } from '../../core/insight';
import type { Showing } from '../../core/showing';
import { showingsLast } from '../../services/showings';
import { breakDatabases, useBackground } from '../fixtures/background';
import { day, useDays } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const { openTab } = useDays(background);

/** As another part of the background writes them. */
async function write(...showings: Showing[]) {
  const db = await openDB(background.databaseName);
  for (const showing of showings) await db.add('showings', showing);
  db.close();
}

const showingOf = (id: string, rest: Partial<Showing> = {}): Showing => ({
  insightId: id as InsightId,
  at: background.now,
  surface: 'newtab',
  ...rest,
});

describe('what was shown', () => {
  test('is listed with its words, its reason and what became of it', async () => {
    const services = background.start();
    const card = await services.cards.next('newtab');
    background.now += 1;
    await write(
      showingOf(card?.insightId ?? '', { surface: 'badge', reason: 'evening', outcome: 'saved' }),
    );

    const { shown, more } = await services.showings.list(50);

    expect(more).toBe(false);
    expect(shown).toMatchObject([
      { text: card?.text, documentTitle: card?.documentTitle, surface: 'badge', outcome: 'saved' },
      { text: card?.text, surface: 'newtab' },
    ]);
    expect(shown[0]).not.toHaveProperty('withdrawn');
  });

  test('comes in pages', async () => {
    const services = background.start();
    await services.cards.next('newtab');
    await write(...[1, 2, 3].map((later) => showingOf('x', { at: background.now + later })));

    const first = await services.showings.list(2);
    const second = await services.showings.list(2, first.shown.at(-1)?.key);

    expect([first.more, second.more]).toEqual([true, false]);
    expect([...first.shown, ...second.shown].map(({ at }) => at - background.now)).toEqual([
      3, 2, 1, 0,
    ]);
  });

  test('has the words of a favourite from the favourite, as the reader kept it', async () => {
    const services = background.start();
    const card = await services.cards.next('newtab');
    const id = card?.insightId ?? '';
    await services.favourites.save(passageOf('of a page', 'From the web'));
    await services.favourites.save(passageOf(id, 'As it was worded once'));
    await write(
      showingOf(id, { at: background.now + 1, reason: 'favourite' }),
      showingOf('of a page', { at: background.now + 2, reason: 'favourite' }),
    );

    const { shown } = await services.showings.list(50);

    expect(shown.map(({ text }) => text)).toEqual([
      'From the web',
      'As it was worded once',
      card?.text,
    ]);
  });

  test('says so where nothing is left of the words', async () => {
    const services = background.start();
    await services.cards.next('newtab');
    await write(showingOf('gone/for-good', { at: background.now + 1 }));

    expect((await services.showings.list(1)).shown).toMatchObject([{ text: '', withdrawn: true }]);
  });

  test('is forgotten one by one, and all at once', async () => {
    const services = background.start();
    for (let turns = 0; turns < 3; turns += 1) {
      background.now += 1;
      await services.cards.next('newtab');
    }
    const { shown } = await services.showings.list(50);
    await services.showings.forget([shown[1]?.key ?? 0]);
    expect((await services.showings.list(50)).shown.map(({ key }) => key)).toEqual([
      shown[0]?.key,
      shown[2]?.key,
    ]);

    await services.showings.forget();
    expect(await services.showings.list(50)).toEqual({ shown: [], more: false });
  });

  test('what is no list of keys forgets nothing', async () => {
    const services = background.start();
    await services.cards.next('newtab');
    for (const wrong of ['all', null, [1.5], ['1']]) {
      await expect(services.showings.forget(wrong as number[])).rejects.toThrow();
    }
    expect((await services.showings.list(50)).shown).toHaveLength(1);
  });

  test('without a database it is an error, never an empty list', async () => {
    breakDatabases();
    const { showings } = background.start();

    await expect(showings.list(50)).rejects.toThrow('could not be opened');
    await expect(showings.forget()).rejects.toThrow('could not be opened');
  });
});

describe('after ninety days', () => {
  const listed = async () => (await background.start().showings.list(50)).shown;

  test('a showing is forgotten, day by day and not before', async () => {
    const services = background.start();
    await services.cards.next('newtab');
    const first = background.now;
    while (background.now - first <= showingsLast) {
      await openTab();
      expect((await listed()).length).toBe(1);
      background.now += 10 * day;
    }
    await openTab();
    expect(await listed()).toEqual([]);
  });

  test('a clock that leaps for years takes nothing', async () => {
    await background.start().cards.next('newtab');
    await openTab();
    background.now += 3000 * day;
    await openTab();

    expect((await listed()).length).toBe(1);
  });
});
