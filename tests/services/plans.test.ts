import { describe, expect, test } from 'vitest';
import type { Card } from '../../core/deal/card';
import type { Hand } from '../../core/deal/hand';
import { createReturning } from '../../services/returning';
import { createConnection } from '../../store/connection';
import { createFavouriteStore } from '../../store/favourites';
import { handKey } from '../../store/hand';
import { createSettingsStore } from '../../store/settings';
import { useBackground } from '../fixtures/background';
import { cardOf } from '../fixtures/cards';
import { hour } from '../fixtures/days';
import { passageOf } from '../fixtures/passage';

const background = useBackground();

const words = { when: 'I come home', will: 'ask first', moment: 'evening' } as const;
const { insightId: id } = cardOf(1);

const planned = () =>
  (background.local.items.get(handKey) as Hand).next.filter(({ reason }) => reason === 'plan');

/** As the dealer asks. */
function returning() {
  const { databaseName, local } = background;
  const connection = createConnection(databaseName);
  const favourites = createFavouriteStore(connection, local);
  const settings = createSettingsStore(local);
  return createReturning({ connection, favourites, settings, now: () => background.now });
}

describe('a plan', () => {
  test('is made of a card, which is saved with it, and can be read', async () => {
    const { plans, favourites } = background.start();
    expect(await plans.of(id)).toBeNull();
    await plans.make(cardOf(1), { ...words, when: ' I come home ' });

    expect(await plans.of(id)).toEqual({ ...words, madeAt: background.now });
    expect(await favourites.has(id)).toBe(true);
    await favourites.remove(id);
    expect(await plans.of(id)).toBeNull();
  });

  test('for the night comes when the reader’s own begins, and stays until it ends', async () => {
    const { plans, settings } = background.start();
    await settings.change({ quietHours: { from: 20 * 60, to: 6 * 60 } });
    await plans.make(cardOf(1), { ...words, moment: 'night' });
    background.now += 8 * hour - 1;
    expect(await returning().due(3)).toEqual([]);

    background.now += 1;
    const [card] = await returning().due(3);
    expect(card).toMatchObject({ reason: 'plan', until: background.now + 10 * hour });
    await returning().cameBack(id, background.now);
    expect(await returning().due(3)).toEqual([]);
  });

  test('comes at its moment as a card that carries it, until the moment ends; then no more', async () => {
    const { plans } = background.start();
    await plans.make({ ...cardOf(1), practice: 'Its own act' }, words);
    background.now += 6 * hour;

    const [card, ...others] = await returning().due(3);
    expect(card).toMatchObject({
      insightId: id,
      reason: 'plan',
      plan: { when: 'I come home', will: 'ask first' },
      until: new Date('2026-11-23T22:00').getTime(),
    });
    expect(card).not.toHaveProperty('practice');
    expect(others).toEqual([]);
    await returning().cameBack(id, background.now);
    expect(await returning().due(3)).toEqual([]);
    expect(await plans.of(id)).toMatchObject({ cameAt: background.now });
  });

  test.each([
    ['an empty part', { ...words, when: '  ' }],
    ['a part as long as a page', { ...words, will: 'x'.repeat(301) }],
    ['a moment that no clock tells', { ...words, moment: 'busy' }],
    ['a time it was made at', { ...words, madeAt: 1 }],
  ])('with %s is refused, and nothing is saved', async (_what, given) => {
    const { plans, favourites } = background.start();

    await expect(plans.make(cardOf(1), given as typeof words)).rejects.toThrow();
    expect(await favourites.count()).toBe(0);
    await favourites.save(passageOf('a'));
    await expect(plans.change('a', given as typeof words)).rejects.toThrow();
    expect(await plans.of('a')).toBeNull();
  });

  test('is changed, dropped and put back from the library', async () => {
    const { plans, favourites } = background.start();
    await favourites.save(passageOf('a'));
    await plans.change('a', words);
    await plans.change('a', { ...words, will: 'listen' });
    const plan = await plans.of('a');
    expect(plan?.will).toBe('listen');

    await plans.drop('a');
    expect(await plans.of('a')).toBeNull();
    expect(await favourites.has('a')).toBe(true);
    if (plan) await plans.putBack('a', plan);
    expect(await plans.of('a')).toEqual(plan);
  });

  test('of a page that came back keeps what was saved of it', async () => {
    const { plans, favourites } = background.start();
    const source = { title: 'A page', url: 'https://example.org/a' };
    await favourites.save({ id: 'page', text: 'From a page', source });
    background.now += 72 * hour;
    const [due] = await returning().due(1);
    await plans.make({ ...due, number: 0 } as Card, words);

    expect((await favourites.list(1)).favourites).toMatchObject([{ id: 'page', source }]);
  });
});

test('a plan in the hand leaves it when it is dropped', async () => {
  const { plans, marks } = background.start();
  await plans.make(cardOf(1), words);
  background.now += 6 * hour;
  await marks.hide('nothing' as never);
  expect(planned()).toHaveLength(1);

  await plans.drop(id);
  expect(planned()).toEqual([]);
});
