import { integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adopt, type Hand } from '../../../core/deal/hand';
import { play } from '../../../core/deal/play';
import { always } from '../../fixtures/always';
import { cardOf, handOf } from '../../fixtures/hand';

const now = new Date('2026-11-23T12:00').getTime();

/** A hand after its first `taken` cards were played, filled up to the same last card. */
function handAfter(taken: number, dealt: number, more: Partial<Hand> = {}): Hand {
  return handOf({
    current: taken > 0 ? cardOf(taken) : null,
    next: Array.from({ length: Math.max(0, dealt - taken) }, (_, index) =>
      cardOf(taken + index + 1),
    ),
    lastNumber: dealt,
    ...more,
    arrival: { tabs: 1, arrivedAt: now + taken },
  });
}

const progress = record({
  page: integer({ min: 0, max: 12 }),
  background: integer({ min: 0, max: 12 }),
  dealt: integer({ min: 12, max: 24 }),
});
const numbers = (hand: Hand) => hand.next.map(({ number }) => number);

describe('a page that hears from the background', () => {
  test('never shows again what it has played', () => {
    always(
      property(progress, ({ page, background, dealt }) => {
        const adopted = adopt(handAfter(page, 12), handAfter(background, dealt));
        const played = Math.max(page, background);

        expect(adopted.current?.number ?? 0).toBe(played);
        expect(numbers(adopted).every((number) => number > page)).toBe(true);
      }),
    );
  });

  test('loses none of the cards dealt meanwhile', () => {
    always(
      property(progress, ({ page, background, dealt }) => {
        const stored = handAfter(background, dealt);
        const adopted = adopt(handAfter(page, 12), stored);

        expect(numbers(adopted)).toEqual(numbers(stored).filter((number) => number > page));
        expect(adopted.lastNumber).toBe(dealt);
      }),
    );
  });

  test('may hear the same again, or later news first', () => {
    always(
      property(progress, ({ page, background, dealt }) => {
        const [own, stored] = [handAfter(page, 12), handAfter(background, dealt)];
        const adopted = adopt(own, stored);

        expect(adopt(adopted, stored)).toEqual(adopted);
        expect(adopt(adopted, handAfter(Math.min(background, page), dealt))).toEqual(adopted);
      }),
    );
  });

  test('keeps the arrival it knows of, and the higher count of tabs', () => {
    const twoTabs = play(handAfter(3, 12, { between: 'keep' }), now).hand;
    const own = { ...twoTabs, arrival: { ...twoTabs.arrival, tabs: 7 } };

    expect(adopt(own, handAfter(2, 14)).arrival).toEqual(own.arrival);
    expect(adopt(own, { ...own, arrival: { ...own.arrival, tabs: 5 } }).arrival.tabs).toBe(7);
  });

  test('drops its own hand when what may be dealt has changed', () => {
    always(
      property(progress, ({ page, background, dealt }) => {
        const stored = handAfter(background, dealt, { epoch: 2 });

        expect(adopt(handAfter(page, 12), stored)).toBe(stored);
      }),
    );
    expect(adopt(undefined, handAfter(0, 12))).toEqual(handAfter(0, 12));
  });
});
