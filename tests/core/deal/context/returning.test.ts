import { array, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextsOf } from '../../../../core/deal/context/contexts';
import { deal } from '../../../../core/deal/deal';
import { fillHand } from '../../../../core/deal/deal-hand';
import { takeNext } from '../../../../core/deal/play';
import { isReturning } from '../../../../core/deal/reason';
import type { InsightId } from '../../../../core/insight';
import { always } from '../../../fixtures/always';
import { returningCard } from '../../../fixtures/contexts';
import { handOf } from '../../../fixtures/hand';
import { shelfOf } from '../../../fixtures/table';

const noon = new Date('2026-11-23T12:00').getTime();
const empty = handOf({ next: [], lastNumber: 0 });
const shelf = shelfOf([
  { weight: 1, insights: Array.from({ length: 60 }, (_, section) => ({ section })) },
]);
const many = array(constantFrom('plan' as const, 'favourite' as const), { maxLength: 9 }).map(
  (reasons) => reasons.map((reason, at) => returningCard(`saved/${at}`, reason)),
);

describe('what was saved comes back', () => {
  test('one in five cards, favourites three times a day, and each once', () => {
    always(
      property(many, (due) => {
        const { cards } = deal(shelf.table(), contextsOf({ now: noon, due }), 24, 1);
        const places = cards.flatMap(({ reason }, at) => (isReturning(reason) ? [at] : []));
        const back = cards.filter(({ reason }) => isReturning(reason));

        expect(places.every((at, place) => place === 0 || at - (places[place - 1] ?? 0) >= 5)).toBe(
          true,
        );
        expect(back.filter(({ reason }) => reason === 'favourite').length).toBeLessThanOrEqual(3);
        expect(new Set(back.map(({ insightId }) => insightId)).size).toBe(back.length);
        const plans = due.filter(({ reason }) => reason === 'plan');
        expect(back.length).toBe(
          Math.min(5, plans.length + Math.min(3, due.length - plans.length)),
        );
      }),
    );
  });

  test('and takes no document’s turn', () => {
    const due = [returningCard('saved/0', 'favourite'), returningCard('saved/1', 'plan')];
    const contexts = contextsOf({ now: noon, due });
    const inTurn = deal(shelf.table(), contexts, 12, 1).cards.filter(
      ({ reason }) => !isReturning(reason),
    );
    const without = deal(shelf.table(), contextsOf({ now: noon }), 10, 1).cards;

    expect(inTurn.map(({ insightId }) => insightId)).toEqual(
      without.map(({ insightId }) => insightId),
    );
  });

  test('as itself, with what else might have come', () => {
    const due = [returningCard('saved/0', 'favourite')];
    const [card] = deal(shelf.table(), contextsOf({ now: noon, due }), 1, 7).cards;

    expect(card).toEqual({ ...due[0], number: 7, near: ['d0/0', 'd0/1'] });
  });

  test('no more than three times, whatever came before today', () => {
    const due = [returningCard('saved/0', 'favourite')];
    const cameToday = ['favourite', 'favourite', 'favourite'] as const;
    const known = { now: noon, due, cameToday };

    expect(deal(shelf.table(), contextsOf(known), 4, 1).cards.map(({ reason }) => reason)).toEqual(
      Array(4).fill(undefined),
    );
  });

  test('also for those who turned moments off', () => {
    const due = [returningCard('saved/0', 'plan')];
    const hand = fillHand(empty, shelf.table(), { now: noon, due }, false);

    expect(hand.next[0]).toMatchObject({ reason: 'plan', insightId: 'saved/0' });
    expect(takeNext(hand, noon).current).toMatchObject({ reason: 'plan' });
  });

  test('and not in the place of what stands in the hand already', () => {
    const due = [{ ...returningCard('saved/0', 'favourite'), insightId: 'd0/1' as InsightId }];
    const hand = fillHand(empty, shelf.table(), { now: noon, due }, true);
    const again = fillHand(
      { ...hand, next: hand.next.slice(1) },
      shelf.table(),
      { now: noon, due },
      true,
    );

    for (const { next } of [hand, again]) {
      expect(new Set(next.map(({ insightId }) => insightId)).size).toBe(next.length);
    }
  });
});
