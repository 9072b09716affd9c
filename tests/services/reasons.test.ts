import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';
import type { Card } from '../../core/deal/card';
import type { Hand } from '../../core/deal/hand';
import type { InsightId } from '../../core/insight';
import { handKey } from '../../store/hand';
import { breakDatabases, useBackground } from '../fixtures/background';
import { cardOf } from '../fixtures/cards';
import { useEvenDice } from '../fixtures/even-dice';

const background = useBackground();
useEvenDice();
const storedHand = () => background.local.items.get(handKey) as Hand;

const [document] = deck.documents();
const near = document?.insights.slice(0, 2) ?? [];
const card: Card = {
  ...cardOf(1),
  reason: 'evening',
  fitted: ['evening', 'neglected'],
  near: near.map(({ id }) => id),
};

describe.each([
  ['with a database', () => {}],
  ['without one', breakDatabases],
])('the account of a card, %s', (_what, prepare) => {
  test('names all reasons that held and what else might have come', async () => {
    prepare();

    expect(await background.start().reasons.account(card)).toEqual({
      fitted: ['evening', 'neglected'],
      near: near.map(({ text }) => ({ text, documentTitle: document?.document.title })),
    });
  });

  test('has what there is, of a card with less', async () => {
    prepare();
    const { reasons } = background.start();

    expect(await reasons.account(cardOf(1))).toEqual({ fitted: [], near: [] });
    expect(await reasons.account({ ...cardOf(1), reason: 'busy' })).toMatchObject({
      fitted: ['busy'],
    });
    const unknown = { ...cardOf(1), near: ['nowhere/at-all' as InsightId] };
    expect(await reasons.account(unknown)).toEqual({ fitted: [], near: [] });
  });
});

describe('less for a reason', () => {
  test('is kept, however often it is asked for, and deals anew; and taken back', async () => {
    const { reasons, settings, cards } = background.start();
    await cards.current('popup');
    const { epoch } = storedHand();

    await Promise.all([reasons.less('workday'), reasons.less('topic'), reasons.less('workday')]);
    expect((await settings.read()).lessFor.toSorted()).toEqual(['topic', 'workday']);
    expect(storedHand().epoch).toBeGreaterThan(epoch);

    await reasons.asBefore('workday');
    await reasons.asBefore('workday');
    expect((await settings.read()).lessFor).toEqual(['topic']);
  });

  test('brings one card for it, and then others for a while', async () => {
    const { reasons, cards } = background.start();
    await reasons.less('workday');
    const came: (string | undefined)[] = [];
    for (let time = 0; time < 20; time += 1) {
      background.now += 1;
      came.push((await cards.next('popup'))?.reason);
    }

    const places = came.flatMap((reason, at) => (reason === 'workday' ? [at] : []));
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((at, place) => place === 0 || at - (places[place - 1] ?? 0) > 8)).toBe(
      true,
    );
  });

  test('that is none is refused, and so is a card that is none', async () => {
    const { reasons, settings } = background.start();

    await expect(reasons.less('boredom' as never)).rejects.toThrow();
    await expect(reasons.account({ near: 5 } as never)).rejects.toThrow();
    expect((await settings.read()).lessFor).toEqual([]);
  });
});
