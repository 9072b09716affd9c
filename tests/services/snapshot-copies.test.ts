import { deleteDB, openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { breakDatabases, useBackground } from '../fixtures/background';
import { day, snapshotCopies, useDays } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const { liveADay, restoreSnapshot } = useDays(background);

describe('when the database was lost', () => {
  test('the copies in storage.local are there, and go back', async () => {
    for (let days = 0; days < 9; days += 1) {
      background.now += day;
      await liveADay(`day ${days}`);
    }
    await deleteDB(background.databaseName);
    background.endSession();

    const services = background.start();
    const found = await services.snapshots.list();
    expect(found.map(({ kind }) => kind)).toEqual(['daily', 'weekly']);
    background.now += day;
    await liveADay('after');
    await restoreSnapshot(services, found[1]?.id ?? '');
    expect(await services.favourites.count()).toBe(found[1]?.favourites);
    const db = await openDB(background.databaseName);
    expect(await db.getAllKeys('snapshots')).toEqual(
      expect.arrayContaining(found.map(({ id }) => id)),
    );
    db.close();
  });

  test('a copy that is no snapshot is passed over', async () => {
    await liveADay('a');
    const [key] = snapshotCopies(background);
    background.local.items.set(key ?? '', '&&&');
    background.local.items.set('snapshots', [
      null,
      'x',
      ...(background.local.items.get('snapshots') as []),
    ]);
    await deleteDB(background.databaseName);
    background.endSession();

    background.now += day;
    const services = await liveADay('b');
    expect((await services.snapshots.list())[0]).toMatchObject({ favourites: 2 });
  });
});

test('without a database none is taken, and none is missed', async () => {
  breakDatabases();
  const services = await liveADay('a');
  expect(await services.snapshots.list()).toEqual([]);
});

test('everything deleted while one is taken, no snapshot is left in either store', async () => {
  const services = await liveADay('a');
  background.now += day;
  await services.favourites.save(passageOf('b'));
  await services.cards.opened({ card: null, arrived: false, at: background.now });
  await Promise.all([background.doLater(), services.storage.deleteEverything()]);

  expect(await background.start().snapshots.list()).toEqual([]);
  expect(snapshotCopies(background)).toEqual([]);
});
