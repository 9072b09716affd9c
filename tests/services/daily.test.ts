import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { useBackground } from '../fixtures/background';
import { day, hour, useDays } from '../fixtures/days';
import { killAtWrite } from '../fixtures/killed';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const { openTab } = useDays(background);

async function removeOne() {
  const { favourites } = background.start();
  await favourites.save(passageOf('old'));
  await favourites.remove('old');
  await favourites.save(passageOf('kept'));
}

const inTrash = () =>
  background
    .start()
    .archive.favourites(10)
    .then(({ favourites }) => favourites.length - 1);

describe('the trash', () => {
  test('is emptied of what was removed more than thirty days ago', async () => {
    await removeOne();
    for (let days = 0; days <= 30; days += 1) {
      await openTab();
      expect(await inTrash()).toBe(1);
      background.now += day;
    }
    await openTab();
    expect(await inTrash()).toBe(0);
    expect([...background.local.items.keys()]).not.toContain('favourites/old');
  });

  test('outlives a clock that leaps for years, and back', async () => {
    await removeOne();
    await openTab();
    background.now += 3000 * day;
    await openTab();
    expect(await inTrash()).toBe(1);
    background.now -= 2999 * day;
    await openTab();
    expect(await inTrash()).toBe(1);
  });
});

describe('a restore that was handed over', () => {
  test('and not applied is forgotten after a day', async () => {
    const { restore } = await openTab();
    const id = await restore.begin();
    await restore.hand(id, 0, { favourites: [] });
    background.now += 12 * hour;
    await openTab();
    expect(await restore.preview(id)).toMatchObject({ added: 0 });

    background.now += 26 * hour;
    await openTab();
    await expect(restore.preview(id)).rejects.toThrow('left too long');
    const db = await openDB(background.databaseName);
    expect(await db.count('staging')).toBe(0);
    db.close();
  });
});

test('a clock moved by 25 hours to and fro never makes two snapshots of a day', async () => {
  let saved = 0;
  for (const leap of [0, 25, -25, -25, 25, 0, 25, -25]) {
    background.now += leap * hour;
    saved += 1;
    await background.start().favourites.save(passageOf(`${saved}`));
    const services = await openTab();
    const days = (await services.snapshots.list()).map(({ takenAt }) =>
      new Date(takenAt).toDateString(),
    );
    expect(new Set(days).size).toBe(days.length);
    expect(days).toContain(new Date(background.now).toDateString());
  }
});

test('stopped at any write, it is done by the next background', async () => {
  for (let nth = 1, struck = true; struck; nth += 2) {
    background.renew();
    await removeOne();
    await openTab();
    background.now += 29 * day;
    await openTab();
    background.now += 2 * day;
    await background.start().favourites.save(passageOf('new'));
    const services = background.start();
    await services.cards.opened({ card: null, arrived: false, at: background.now });

    const killing = killAtWrite(background, nth);
    await background.doLater().catch(() => {});
    ({ struck } = killing);
    killing.over();
    const after = await openTab();

    const [newest] = await after.snapshots.list();
    expect(newest).toMatchObject({ takenAt: background.now, favourites: 2 });
    expect((await after.archive.favourites(10)).favourites.length).toBe(2);
  }
}, 120_000);
