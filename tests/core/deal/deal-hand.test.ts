import { integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillHand } from '../../../core/deal/deal-hand';
import type { Hand } from '../../../core/deal/hand';
import { play } from '../../../core/deal/play';
import { always } from '../../fixtures/always';
import { dice, someDocuments } from '../../fixtures/arbitrary';
import { handOf } from '../../fixtures/hand';
import { shelfOf } from '../../fixtures/table';
import { openTab } from '../../fixtures/tabs';

const on = (date: string) => new Date(date).getTime();
const noon = on('2026-11-23T12:00');
const minute = 60_000;
const empty = handOf({ next: [], lastNumber: 0 });
const numbers = (hand: Hand) => hand.next.map(({ number }) => number);

const plain = Array.from({ length: 40 }, (_, index) => ({ section: index % 7 }));
const evenings = plain.map((sketch) => ({ ...sketch, moments: ['evening' as const] }));

describe('a filled hand', () => {
  test('holds twelve cards, numbered on from those before', () => {
    const { table } = shelfOf([{ weight: 1, insights: plain }]);
    const first = fillHand(empty, table(), { now: noon }, true);
    const later = fillHand({ ...first, next: [] }, table(), { now: noon }, true);

    expect(numbers(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(numbers(later)).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
    expect(later.lastNumber).toBe(24);
  });

  test('holds what the documents have when that is less', () => {
    const fill = (count: number) =>
      fillHand(
        empty,
        shelfOf([{ weight: 1, insights: plain.slice(0, count) }]).table(),
        { now: noon },
        true,
      );

    expect(numbers(fill(3))).toEqual([1, 2, 3]);
    expect(fill(0)).toEqual({ ...empty, dealtFor: ['workday'], back: null, busy: null });
  });

  test('ends with cards for the next turn of the day', () => {
    const { table } = shelfOf([
      { weight: 1, insights: plain },
      { weight: 1, insights: evenings },
    ]);
    const { next, dealtFor } = fillHand(empty, table(), { now: noon }, true);

    expect(dealtFor).toEqual(['workday']);
    expect(next.slice(0, 8).map(({ reason }) => reason)).not.toContain('evening');
    expect(next.slice(8).map(({ reason }) => reason)).toContain('evening');
  });

  test('knows no moments for those who turned them off', () => {
    const { table } = shelfOf([{ weight: 1, insights: evenings }]);
    const hand = fillHand(empty, table(), { now: on('2026-11-23T18:00') }, false);

    expect(hand.dealtFor).toEqual([]);
    expect(hand.next.flatMap(({ moments, reason }) => [...moments, reason ?? []].flat())).toEqual(
      [],
    );
  });

  test('keeps its cards while their time lasts, and gives them back when it is over', () => {
    const { table } = shelfOf([{ weight: 1, insights: plain }]);
    const hand = fillHand(empty, table(), { now: noon }, true);
    const played = play(hand, noon).hand;
    const atNoon = fillHand(played, table(), { now: noon + minute }, true);
    const inTheEvening = fillHand(played, table(), { now: noon + 360 * minute }, true);

    expect(numbers(atNoon)).toEqual([2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 17]);
    expect(numbers(inTheEvening)[0]).toBe(13);
  });

  test('never holds one insight twice', () => {
    always(
      property(
        someDocuments,
        dice,
        integer({ min: 0, max: 10_000 }),
        (documents, roll, minutes) => {
          const shelf = shelfOf(documents);
          let hand = fillHand(empty, shelf.table(), { now: noon }, true);
          for (let tab = 0; tab < 10; tab += 1) {
            const ids = hand.next.map(({ insightId }) => insightId);
            expect(new Set(ids).size).toBe(ids.length);
            hand = openTab(hand, shelf, noon + tab * minutes * minute, roll) ?? hand;
          }
        },
      ),
    );
  });
});
