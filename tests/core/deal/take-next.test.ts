import { integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minute } from '../../../core/deal/cadence';
import { takeNext } from '../../../core/deal/play';
import type { Moment } from '../../../core/insight';
import { always } from '../../fixtures/always';
import { someDay } from '../../fixtures/arbitrary';
import { cardOf, handOf } from '../../fixtures/hand';

const on = (date: string) => new Date(date).getTime();
const monday = on('2026-11-23T12:00');

describe('taking the next by hand', () => {
  const hours = integer({ min: 0, max: 24 * 14 });
  const cards = someDay.map((days) =>
    days.map((moments, index) => {
      const [reason] = moments;
      return cardOf(index + 1, { moments, ...(reason && { reason }) });
    }),
  );

  test('leaves the next arrival where it was, and the pin off', () => {
    always(
      property(cards, hours, (next, hour) => {
        const hand = handOf({ next, arrival: { arrivedAt: 5, tabs: 3, pinned: true } });
        const taken = takeNext(hand, monday + hour * 60 * minute);

        expect(taken.arrival).toEqual({ ...hand.arrival, pinned: next.length === 0 });
      }),
    );
  });

  test('gives a card of the hand once, with a reason only where it holds', () => {
    always(
      property(cards, hours, (next, hour) => {
        const now = monday + hour * 60 * minute;
        const { current, next: left } = takeNext(handOf({ next }), now);
        if (!current) {
          expect(next).toEqual([]);
          return;
        }
        const { reason, fitted, ...card } = current;
        const { reason: _dealtFor, ...dealt } =
          next.find(({ number }) => number === card.number) ?? {};

        expect(card).toEqual(dealt);
        expect(left).toEqual(next.filter(({ number }) => number > card.number));
        if (reason) expect(card.moments).toContain(reason);
        expect(fitted?.[0]).toBe(fitted && reason);
        expect(card.moments).toEqual(expect.arrayContaining([...(fitted ?? [])]));
      }),
    );
  });

  test('passes over cards for a time that is over, when later ones suit', () => {
    const evening: Moment = 'evening';
    const next = [
      cardOf(1, { moments: ['workday'], reason: 'workday' }),
      cardOf(2),
      cardOf(3, { moments: [evening], reason: evening }),
    ];
    const hand = handOf({ next, dealtFor: ['workday'] });
    const at = (time: string) => takeNext(hand, on(`2026-11-23T${time}`)).current;

    expect(at('12:00')).toMatchObject({ number: 1, reason: 'workday' });
    expect(at('18:00')).toMatchObject({ number: 3, reason: evening });
    expect(at('23:00')).toMatchObject({ number: 2 });
  });

  test('claims no reason for a card whose time is over', () => {
    const next = [cardOf(1, { moments: ['workday'], reason: 'workday' })];
    const { current } = takeNext(handOf({ next, dealtFor: ['workday'] }), on('2026-11-23T23:00'));

    expect(current).toEqual(cardOf(1, { moments: ['workday'] }));
  });
});
