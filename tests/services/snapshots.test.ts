import { deleteDB, openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../core/local-day';
import { comparable, readArchive } from '../fixtures/archives';
import { useBackground } from '../fixtures/background';
import { day, hour, snapshotCopies, useDays } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const { openTab, liveADay, restoreSnapshot } = useDays(background);

async function spoil(id: string) {
  const db = await openDB(background.databaseName);
  const snapshot = await db.get('snapshots', id);
  await db.put('snapshots', { ...snapshot, archive: snapshot.archive.slice(0, -20) });
  db.close();
}

describe('a snapshot', () => {
  test('is taken once a day, after the tab has its answer', async () => {
    await background.start().favourites.save(passageOf('a'));
    const services = background.start();
    await services.cards.opened({ card: null, arrived: false, at: background.now });
    expect(await services.snapshots.list()).toEqual([]);
    await background.doLater();
    background.now += hour;
    await services.favourites.save(passageOf('b'));
    await openTab();

    const taken = background.now - hour;
    const [snapshot, ...others] = await services.snapshots.list();
    expect(snapshot).toMatchObject({ takenAt: taken, kind: 'daily', favourites: 1 });
    expect(others).toEqual([]);
  });

  test('is not taken of an empty library, nor when nothing has changed', async () => {
    expect(await (await openTab()).snapshots.list()).toEqual([]);
    background.now += day;
    await liveADay('a');
    background.now += day;
    const services = await openTab();
    expect((await services.snapshots.list()).length).toBe(1);
    background.now += day;
    await services.settings.change({ keys: false });
    expect((await (await openTab()).snapshots.list()).length).toBe(2);
  });

  test('brings everything back', async () => {
    const services = await liveADay('a');
    await services.settings.change({ keys: false });
    const card = await services.cards.next('popup');
    if (card) await services.marks.hide(card.insightId);
    background.now += day;
    await liveADay('b');
    const then = comparable(await readArchive(services));
    await services.favourites.remove('a');
    await services.favourites.save(passageOf('c'));
    await services.settings.change({ keys: true });
    if (card) await services.marks.bringBack(card.insightId);

    const [newest] = await services.snapshots.list();
    background.now += hour;
    const { before } = await restoreSnapshot(services, newest?.id ?? '');

    const now = comparable(await readArchive(services));
    const inTrash = now.favourites.filter(({ id }) => id === 'c');
    expect(inTrash).toMatchObject([{ removedAt: background.now }]);
    expect({ ...now, favourites: now.favourites.filter(({ id }) => id !== 'c') }).toEqual(then);
    expect((await services.snapshots.list())[0]).toMatchObject({ id: before, kind: 'before' });
  });

  test('that is damaged says so, and changes nothing', async () => {
    for (let days = 0; days < 3; days += 1) {
      background.now += day;
      await liveADay(`day ${days}`);
    }
    const services = background.start();
    const listed = await services.snapshots.list();
    const oldest = listed.at(-1)?.id ?? '';
    const state = await readArchive(services);
    await spoil(oldest);

    await expect(restoreSnapshot(services, oldest)).rejects.toThrow(`${oldest} is damaged`);
    await expect(restoreSnapshot(services, 'none')).rejects.toThrow('none is damaged or no longer');
    expect(await services.snapshots.list()).toEqual(listed);
    expect(await readArchive(services)).toEqual(state);
  });

  test('that is damaged in the database alone is read from its copy', async () => {
    const services = await liveADay('a');
    const [newest] = await services.snapshots.list();
    await spoil(newest?.id ?? '');
    await restoreSnapshot(services, newest?.id ?? '');
    expect(await services.favourites.count()).toBe(1);
  });
});

describe('over sixty days', () => {
  test('the last seven are kept, and four weeks before them', async () => {
    for (let days = 0; days < 60; days += 1) {
      background.now += day;
      await liveADay(`day ${days}`);
    }

    const snapshots = await background.start().snapshots.list();
    const last = Array.from({ length: 7 }, (_, ago) => dayNumber(background.now - ago * day));
    expect(snapshots.slice(0, 7).map(({ takenAt }) => dayNumber(takenAt))).toEqual(last);
    expect(snapshots.map(({ kind }) => kind)).toEqual([
      ...Array(7).fill('daily'),
      ...Array(4).fill('weekly'),
    ]);
    expect(snapshotCopies(background).length).toBe(2);
    const db = await openDB(background.databaseName);
    expect(await db.count('snapshots')).toBe(11);
    db.close();
  }, 120_000);
});

describe('the reminder to keep a file', () => {
  test('comes from ten favourites on, until it was heard once', async () => {
    const { favourites, snapshots } = background.start();
    for (let number = 0; number < 9; number += 1) await favourites.save(passageOf(`${number}`));
    expect(await snapshots.remind()).toBe(false);
    await favourites.save(passageOf('tenth'));
    expect(await snapshots.remind()).toBe(true);

    await snapshots.reminded();
    await deleteDB(background.databaseName);
    background.endSession();
    expect(await background.start().snapshots.remind()).toBe(false);
  });
});
