import { describe, expect, test } from 'vitest';
import type { InsightId } from '../../core/insight';
import { nextReturn } from '../../core/library/returning';
import type { Mark } from '../../core/mark';
import { useDatabase } from '../fixtures/database';
import { day, hour } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';
import { openReturning } from '../fixtures/returning';
import type { AreaInMemory } from '../fixtures/storage-area';

const database = useDatabase();
const open = (area?: AreaInMemory) => openReturning(database, area);

/** A Monday. */
const noon = new Date('2026-11-23T12:00').getTime();

describe('a favourite', () => {
  test('comes back two days after it was saved, then seven after that', async () => {
    const { favourites, returning, due } = open();
    await favourites.save(passageOf('a'), noon);

    expect(await due(noon + day)).toEqual([]);
    expect(await due(noon + 2 * day)).toEqual(['a']);
    await returning.cameBack('a', noon + 2 * day);
    expect(await due(noon + 8 * day)).toEqual([]);
    expect(await due(noon + 9 * day)).toEqual(['a']);
  });

  test('moves on in both copies, once for a showing told twice, and was not changed by it', async () => {
    const { area, favourites, returning } = open();
    const saved = await favourites.save(passageOf('a'), noon);
    const at = noon + 2 * day;
    await returning.cameBack('a', at);
    const moved = await favourites.get('a');
    await returning.cameBack('a', at);
    await returning.cameBack('a', at + hour);

    expect(moved).toEqual({
      ...saved,
      revision: 2,
      timesReturned: 1,
      returnsAt: nextReturn(at, 1),
    });
    expect(await favourites.get('a')).toEqual(moved);
    expect(area.items.get('favourites/a')).toEqual(moved);
    expect(await favourites.differ()).toBe(false);
  });

  test('that was removed never comes, not even when its card was shown', async () => {
    const { favourites, returning, due } = open();
    await favourites.save(passageOf('a'), noon);
    await favourites.remove('a', noon);
    const removed = await favourites.get('a');

    expect(await due(noon + 300 * day)).toEqual([]);
    await returning.cameBack('a', noon + 300 * day);
    await returning.cameBack('never saved', noon + 300 * day);
    expect(await favourites.all()).toEqual([removed]);

    await favourites.save(passageOf('a'), noon + 300 * day);
    expect(await due(noon + 300 * day)).toEqual(['a']);
  });

  test('that the reader hid, or ruled out for this time, does not come', async () => {
    const { favourites, due } = open();
    for (const id of ['hidden', 'not now', 'later', 'free']) {
      await favourites.save(passageOf(id), noon);
    }
    const db = await database.open();
    const mark = (id: string, ruling: Pick<Mark, 'hidden' | 'notAt'>): Mark => ({
      ...ruling,
      id: id as InsightId,
      revision: 1,
      changedAt: 1,
    });
    await db.put('marks', mark('hidden', { hidden: true, notAt: [] }));
    await db.put('marks', mark('not now', { hidden: false, notAt: ['workday'] }));
    await db.put('marks', mark('later', { hidden: false, notAt: ['night'] }));

    expect(new Set(await due(noon + 2 * day))).toEqual(new Set(['later', 'free']));
  });

  test('whose time came last is first, and the limit holds', async () => {
    const { favourites, due } = open();
    for (let number = 0; number < 5; number += 1) {
      await favourites.save(passageOf(`day ${number}`), noon + number * day);
    }

    expect(await due(noon + 5 * day, 3)).toEqual(['day 3', 'day 2', 'day 1']);
    expect(await due(noon + 5 * day, 9)).toHaveLength(4);
  });

  test('that a clock set ahead had sent away for years comes when the clock is right again', async () => {
    const { favourites, returning, due } = open();
    await favourites.save(passageOf('a'), noon);
    await returning.cameBack('a', noon + 4000 * day);

    expect(await due(noon + 3 * day)).toEqual(['a']);
    await returning.cameBack('a', noon + 3 * day);
    expect(await due(noon + 4 * day)).toEqual([]);
  });
});

describe('a note that is written while its favourite comes back', () => {
  test('is kept, and so is the return', async () => {
    const { favourites, returning } = open();
    await favourites.save(passageOf('a'), noon);
    const at = noon + 2 * day;
    await Promise.all([
      favourites.setNote('a', 'A note', '', at),
      returning.cameBack('a', at),
      favourites.setNote('a', 'A note, longer', 'A note', at + 1),
    ]);

    expect(await favourites.get('a')).toMatchObject({
      note: 'A note, longer',
      changedAt: at + 1,
      timesReturned: 1,
    });
  });
});

describe('two copies', () => {
  test('of which one missed a return agree on it after a merge', async () => {
    const { area, favourites, returning } = open();
    await favourites.save(passageOf('a'), noon);
    const before = area.items.get('favourites/a');
    const summary = area.items.get('favourites:summary');
    await returning.cameBack('a', noon + 2 * day);
    const moved = await favourites.get('a');
    // As when the storage lost its last write.
    area.items.set('favourites/a', before);
    area.items.set('favourites:summary', summary);

    const later = open(area);
    expect(await later.favourites.differ()).toBe(true);
    await later.favourites.merge();
    expect(area.items.get('favourites/a')).toEqual(moved);
    expect(await later.due(noon + 3 * day)).toEqual([]);
  });

  test('of which the database was lost know when each comes back', async () => {
    const { area, favourites, returning } = open();
    await favourites.save(passageOf('a'), noon);
    await favourites.save(passageOf('b'), noon);
    await returning.cameBack('a', noon + 2 * day);
    await database.wipe();

    const later = open(area);
    await later.favourites.merge();
    expect(await later.due(noon + 3 * day)).toEqual(['b']);
    expect(await later.due(noon + 9 * day)).toEqual(['a', 'b']);
  });
});
