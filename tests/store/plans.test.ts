import { describe, expect, test } from 'vitest';
import { momentBegins } from '../../core/library/plan';
import { nextReturn } from '../../core/library/returning';
import { createFavouriteStore } from '../../store/favourites';
import { createPlanStore } from '../../store/plans';
import { createReturningStore } from '../../store/returning';
import { useDatabase } from '../fixtures/database';
import { day, hour } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

const on = (date: string) => new Date(date).getTime();
const monday = on('2026-11-23T12:00');
const words = { when: 'I come home', will: 'ask first', moment: 'evening' } as const;
const plan = { ...words, madeAt: monday };

function open() {
  const area = areaInMemory();
  const connection = database.connect();
  const favourites = createFavouriteStore(connection, area);
  const returning = createReturningStore(connection, favourites);
  const due = async (now: number) =>
    (await returning.due(now, 9)).map(({ favourite: { id }, as }) => `${id} as ${as}`);
  return { area, favourites, returning, plans: createPlanStore(favourites), due };
}

describe('a plan', () => {
  test('saves its insight in the same change, in both copies', async () => {
    const { area, favourites, plans } = open();
    await plans.make(passageOf('a'), words, monday);

    const made = await favourites.get('a');
    expect(made).toMatchObject({
      ...passageOf('a'),
      plan,
      returnsAt: on('2026-11-23T17:00'),
      savedAt: monday,
      changedAt: monday,
      revision: 1,
    });
    expect(area.items.get('favourites/a')).toEqual(made);
    expect(await favourites.count()).toBe(1);
  });

  test('comes once at its moment, then rests, and its favourite goes on', async () => {
    const { favourites, plans, returning, due } = open();
    await plans.make(passageOf('a'), words, monday);

    expect(await due(on('2026-11-23T16:59'))).toEqual([]);
    expect(await due(on('2026-11-23T17:00'))).toEqual(['a as plan']);
    const at = on('2026-11-23T18:00');
    await returning.cameBack('a', at);
    await returning.cameBack('a', at);
    expect(await due(on('2026-11-24T18:00'))).toEqual([]);
    expect(await favourites.get('a')).toMatchObject({
      plan: { ...plan, cameAt: at },
      returnsAt: nextReturn(at, 0),
      changedAt: monday,
    });
    expect(await due(on('2026-11-25T18:00'))).toEqual(['a as favourite']);
  });

  test('that was missed comes at the next such moment, for 14 days', async () => {
    const { plans, due } = open();
    await plans.make(passageOf('a'), words, monday);

    expect(await due(on('2026-11-24T12:00'))).toEqual([]);
    expect(await due(on('2026-12-06T18:00'))).toEqual(['a as plan']);
    expect(await due(on('2026-12-07T18:00'))).toEqual(['a as favourite']);
  });

  test('comes before every favourite, however many have waited since', async () => {
    const { favourites, plans, due } = open();
    await plans.make(passageOf('planned'), words, monday);
    await favourites.changeMany(
      Array.from({ length: 300 }, (_, number) => `f${number}`),
      (_old, id, revision) => ({
        ...passageOf(id),
        ...{ note: '', tags: [], savedAt: 1, changedAt: 1, revision },
        returnsAt: monday + 2 * day,
      }),
    );

    const [first, ...others] = await due(on('2026-11-27T18:00'));
    expect(first).toBe('planned as plan');
    expect(others).toHaveLength(8);
  });

  test('brings its insight back from the trash, with all it had', async () => {
    const { favourites, plans } = open();
    await favourites.save(passageOf('a'), 1);
    await favourites.setNote('a', 'A note', '', 2);
    await favourites.remove('a', 3);
    await plans.make(passageOf('a', 'Reworded'), words, monday);

    const back = await favourites.get('a');
    expect(back).toMatchObject({ text: 'What a says', note: 'A note', plan, savedAt: 1 });
    expect(back).not.toHaveProperty('removedAt');
  });

  test('in the trash does not come', async () => {
    const { favourites, plans, due } = open();
    await plans.make(passageOf('a'), words, monday);
    await favourites.remove('a', monday);

    expect(await due(on('2026-11-23T18:00'))).toEqual([]);
  });
});

describe('the words of a plan', () => {
  test('are changed without putting it off; another moment makes it anew', async () => {
    const { favourites, plans } = open();
    await plans.make(passageOf('a'), words, monday);
    const later = monday + day + 8 * hour;
    await plans.change('a', { ...words, will: 'listen' }, later);
    expect(await favourites.get('a')).toMatchObject({
      plan: { ...plan, will: 'listen' },
      returnsAt: on('2026-11-23T17:00'),
      changedAt: later,
    });

    await plans.change('a', { ...words, moment: 'weekend' }, later);
    expect(await favourites.get('a')).toMatchObject({
      plan: { moment: 'weekend', madeAt: later },
      returnsAt: on('2026-11-28T00:00'),
    });
  });

  test('make a plan that came one that is still to come', async () => {
    const { favourites, plans, returning } = open();
    await plans.make(passageOf('a'), words, monday);
    await returning.cameBack('a', on('2026-11-23T18:00'));
    await plans.make(passageOf('a'), words, on('2026-11-23T19:00'));

    const anew = await favourites.get('a');
    expect(anew?.plan).toEqual({ ...words, madeAt: on('2026-11-23T19:00') });
    expect(anew?.returnsAt).toBe(on('2026-11-24T17:00'));
  });

  test('are changed in the library only', async () => {
    const { favourites, plans } = open();
    await expect(plans.change('a', words, monday)).rejects.toThrow('no favourite a');
    await favourites.save(passageOf('a'), 1);
    await favourites.remove('a', 2);
    await expect(plans.putBack('a', plan, monday)).rejects.toThrow('trash');
  });
});

describe('a plan that is dropped', () => {
  test('leaves the favourite, which comes back as it would without', async () => {
    const { favourites, plans } = open();
    await plans.make(passageOf('a'), words, monday);
    await plans.drop('a', monday + hour);
    const dropped = await favourites.get('a');
    await plans.drop('a', monday + 2 * hour);
    await plans.drop('never saved', monday);

    expect(dropped).not.toHaveProperty('plan');
    expect(dropped).toMatchObject({ returnsAt: nextReturn(monday, 0), changedAt: monday + hour });
    expect(await favourites.all()).toEqual([dropped]);
  });

  test('is put back as it was: one to come, and one that rests', async () => {
    const { favourites, plans, returning } = open();
    await plans.make(passageOf('a'), words, monday);
    await plans.drop('a', monday);
    await plans.putBack('a', plan, monday + 6 * hour);
    expect(await favourites.get('a')).toMatchObject({
      plan,
      returnsAt: momentBegins('evening', monday),
    });

    await returning.cameBack('a', monday + 6 * hour);
    const { plan: rests, returnsAt } = (await favourites.get('a')) ?? {};
    await plans.drop('a', monday + 7 * hour);
    if (rests) await plans.putBack('a', rests, monday + 7 * hour);
    expect(await favourites.get('a')).toMatchObject({ plan: rests, returnsAt });
  });

  test('does not take the place of one made meanwhile', async () => {
    const { favourites, plans } = open();
    await plans.make(passageOf('a'), words, monday);
    await plans.drop('a', monday);
    await plans.change('a', { ...words, will: 'rest' }, monday);
    await plans.putBack('a', plan, monday);

    expect((await favourites.get('a'))?.plan?.will).toBe('rest');
  });
});
