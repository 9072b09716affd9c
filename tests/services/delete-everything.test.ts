import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { type Services, useBackground } from '../fixtures/background';
import { pageOccasion, shownOf, turnOn } from '../fixtures/nudging';
import { passageOf } from '../fixtures/passage';
import { type PlacedCard, placed } from '../fixtures/placed-card';

const background = useBackground();

const secret = 'What the reader wanted gone';

async function fill(services: Services): Promise<PlacedCard> {
  const card = placed(await services.cards.next('popup'));
  for (const id of ['one', 'other', 'third']) await services.favourites.save(passageOf(id));
  await services.favourites.setNote('one', secret, '');
  await services.favourites.changeTags('other', [secret], []);
  await services.favourites.remove('third');
  await services.marks.hide(card.insightId);
  return card;
}

/** All that pages ask while they are open, of each service something. */
function callsOf(services: Services, card: PlacedCard): readonly (() => Promise<unknown>)[] {
  const { documentId, insightId, section } = card;
  const opened = { card: null, arrived: false, at: background.now };
  const all = { found: '', except: [] };
  return [
    services.storage.status,
    () => services.cards.opened(opened),
    () => services.cards.next('popup'),
    services.documents.list,
    () => services.documents.section(documentId, section),
    () => services.documents.weigh(documentId, 1),
    services.marks.hidden,
    () => services.marks.bringBack(insightId),
    () => services.settings.change({ between: 'keep' }),
    () => services.favourites.list(10),
    () => services.favourites.save(passageOf('one')),
    () => services.favourites.has('one'),
    services.archive.head,
    () => services.archive.favourites(10),
    () => services.archive.documents(10),
    () => services.archive.showings(10),
    () => services.library.search('wanted', 10),
    services.library.tags,
    () => services.library.random(),
    () => services.many.changeTags(all, ['new'], []),
    () => services.trash.list(10),
    () => services.trash.putBack(['third']),
    services.snapshots.list,
    services.restore.begin,
  ];
}

/** All that is stored of the reader. */
async function stored(): Promise<string> {
  const db = await openDB(background.databaseName);
  const stores = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
  db.close();
  return JSON.stringify([stores, ...background.local.items, ...background.session.items]);
}

/** Several tasks later, so that what runs is cut in many places. */
const pass = (tasks: number) => new Promise((resolve) => setTimeout(resolve, tasks));

test('a nudge that was on screen goes with all else', async () => {
  await turnOn(background);
  const { nudger, services } = background.startWhole();
  shownOf(await nudger.consider(pageOccasion()));
  await services.storage.deleteEverything();

  expect(background.browser.onScreen).toEqual([]);
});

describe('what the reader allowed', () => {
  test('is given back', async () => {
    await background.start().storage.deleteEverything();

    expect(background.browser.allowed.size).toBe(0);
  });

  test('stays when the browser does not take it back, and all else is deleted', async () => {
    const services = background.start();
    await fill(services);
    vi.spyOn(background.browser, 'giveBack').mockRejectedValue(new Error('Not now'));
    const { storage } = background.start();
    await storage.deleteEverything();

    expect(background.browser.allowed.size).toBe(3);
    expect(await stored()).not.toContain(secret);
    expect(await storage.status()).toMatchObject({ favourites: 0 });
  });
});

describe('everything is deleted', () => {
  test.each([0, 1, 3, 10])('while pages ask for all they ask for, %i ms ahead', async (ahead) => {
    const services = background.start();
    const card = await fill(services);
    const calls = callsOf(services, card);

    const askAll = () => Promise.allSettled(calls.map((call) => call()));

    const before = askAll();
    await pass(ahead);
    const deleted = services.storage.deleteEverything();
    const meanwhile = askAll();
    await pass(ahead);
    const answers = await Promise.all([before, meanwhile, askAll()]);
    await deleted;

    expect(answers.flat().filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await stored()).not.toContain(secret);
  });

  test('and what is saved meanwhile is saved afterwards, with nothing of before', async () => {
    const services = background.start();
    await fill(services);

    const deleted = services.storage.deleteEverything();
    await services.favourites.save(passageOf('one'));
    await deleted;

    const { favourites } = await background.start().favourites.list(10);
    expect(favourites).toMatchObject([{ id: 'one', note: '', tags: [] }]);
  });

  test('also while what was put off until nobody waits is done', async () => {
    const services = background.start();
    const card = await fill(services);
    await services.cards.opened({ card, arrived: true, at: background.now });

    const later = background.doLater();
    await pass(1);
    await services.storage.deleteEverything();
    await later;

    expect(await stored()).not.toContain(secret);
    expect(await services.snapshots.list()).toEqual([]);
    expect(await services.storage.status()).toMatchObject({ favourites: 0, repaired: 0 });
  });
});
