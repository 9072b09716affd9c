import { deleteDB, openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { passageOf as passageOfCard } from '../../core/deal/passage';
import { breakDatabases, type Services, useBackground } from '../fixtures/background';
import { passageOf } from '../fixtures/passage';
import { placed } from '../fixtures/placed-card';

const background = useBackground();

const showCard = async (services: Services) => placed(await services.cards.next('popup'));

/** What Chromium does after an unlucky kill, while the storage areas stay. */
async function loseDatabase() {
  await deleteDB(background.databaseName);
  background.endSession();
}

describe('the database was lost', () => {
  test('favourites and hidden insights come back, and it is told how many', async () => {
    const services = background.start();
    const card = await showCard(services);
    await services.favourites.save(passageOfCard(card));
    await services.favourites.save(passageOf('mine'));
    await services.marks.hide(card.insightId);
    const documents = await services.documents.list();

    await loseDatabase();

    const restarted = background.start();
    expect(await restarted.storage.status()).toMatchObject({ repaired: 3, favourites: 2 });
    expect((await restarted.marks.hidden()).map(({ id }) => id)).toEqual([card.insightId]);
    expect(await restarted.documents.list()).toEqual(documents);
  });

  test('and is told for as long as the browser runs', async () => {
    await background.start().favourites.save(passageOf('mine'));
    await loseDatabase();
    await background.start().favourites.count();

    expect((await background.start().storage.status()).repaired).toBe(1);
    background.endSession();
    expect((await background.start().storage.status()).repaired).toBe(0);
  });

  test('in the middle of a session, too', async () => {
    await background.start().favourites.save(passageOf('mine'));
    await deleteDB(background.databaseName);

    expect(await background.start().favourites.count()).toBe(1);
  });
});

describe('a record was lost behind the back of the summaries', () => {
  test('it comes back once nobody waits', async () => {
    const services = background.start();
    for (const id of ['one', 'other']) await services.favourites.save(passageOf(id));
    const db = await openDB(background.databaseName);
    const other = await db.get('favourites', 'other');
    await db.put('favourites', { ...other, text: 'Damaged', revision: other.revision - 1 });
    db.close();
    background.endSession();

    const restarted = background.start();
    const opened = { card: null, arrived: false, at: background.now };
    await restarted.cards.opened(opened);
    await background.doLater();

    const { favourites } = await restarted.favourites.list(10);
    expect(favourites.find(({ id }) => id === 'other')?.text).toBe('What other says');
    expect((await restarted.storage.status()).repaired).toBe(1);
  });
});

describe('a first run', () => {
  test('has nothing to repair', async () => {
    expect(await background.start().storage.status()).toMatchObject({
      repaired: 0,
      favourites: 0,
      showings: 0,
    });
  });

  test('has the whole deck', async () => {
    const services = background.start();
    const documents = await services.documents.list();
    const { insights } = await services.storage.status();

    expect(documents.length).toBe(4);
    expect(documents.reduce((sum, { count }) => sum + count, 0)).toBe(insights);
  });
});

describe('without a database', () => {
  test('cards come from the package, one after another', async () => {
    breakDatabases();
    const shown = new Set<string>();
    for (let turn = 0; turn < 20; turn += 1) {
      background.now += 60_000;
      shown.add((await showCard(background.start())).insightId);
    }

    expect(shown.size).toBe(20);
  });

  test('favourites and marks work, and the trouble is told', async () => {
    breakDatabases();
    const services = background.start();
    const card = await showCard(services);
    await services.favourites.save(passageOfCard(card));
    await services.marks.hide(card.insightId);

    const restarted = background.start();
    expect(await restarted.storage.status()).toMatchObject({ trouble: 'broken', favourites: 1 });
    expect(await restarted.favourites.has(card.insightId)).toBe(true);
    expect((await restarted.marks.hidden())[0]).toMatchObject({
      id: card.insightId,
      text: card.text,
    });
    expect(await restarted.documents.section(card.documentId, card.section)).toMatchObject({
      heading: card.sectionHeading,
    });
    await expect(restarted.documents.weigh(card.documentId, 2)).rejects.toThrow(
      'could not be opened',
    );
  });

  test('what was hidden does not come', async () => {
    breakDatabases();
    const opened = { card: null, arrived: false, at: background.now };
    const { hand } = await background.start().cards.opened(opened);
    const next = hand.next[0]?.insightId;
    if (next) await background.start().marks.hide(next);

    const { next: others } = (await background.start().cards.opened(opened)).hand;
    expect(others.length).toBe(12);
    expect(others.map(({ insightId }) => insightId)).not.toContain(next);
  });

  test('what was hidden does not come either once there is one again', async () => {
    const opened = { card: null, arrived: false, at: background.now };
    const { hand } = await background.start().cards.opened(opened);
    const next = hand.next[0]?.insightId;
    breakDatabases();
    if (next) await background.start().marks.hide(next);
    vi.restoreAllMocks();

    const shown = (await background.start().cards.next('popup'))?.insightId;
    const { next: others } = (await background.start().cards.opened(opened)).hand;
    expect([shown, ...others.map(({ insightId }) => insightId)]).not.toContain(next);
    expect((await background.start().marks.hidden()).map(({ id }) => id)).toEqual([next]);
  });
});

describe('deleting everything', () => {
  test('leaves what a first run finds', async () => {
    const services = background.start();
    const card = await showCard(services);
    await services.favourites.save(passageOfCard(card));
    await services.marks.hide(card.insightId);
    await services.settings.change({ between: 'quiet' });
    await services.documents.weigh(card.documentId, 0);

    await services.storage.deleteEverything();

    for (const after of [services, background.start()]) {
      expect(await after.storage.status()).toMatchObject({
        favourites: 0,
        showings: 0,
        repaired: 0,
      });
      expect(await after.marks.hidden()).toEqual([]);
      expect((await after.documents.list()).map(({ weight }) => weight)).toEqual([1, 1, 1, 1]);
      expect((await after.settings.read()).between).toBe('keep');
    }
    expect([...background.local.items.keys()].filter((key) => key.includes('/'))).toEqual([]);
  });
});
