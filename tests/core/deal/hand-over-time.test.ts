import { array, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../core/deal/card';
import { fillHand } from '../../../core/deal/deal-hand';
import { momentsAt } from '../../../core/deal/moments';
import type { Moment } from '../../../core/insight';
import { always } from '../../fixtures/always';
import { dice, someDocuments } from '../../fixtures/arbitrary';
import { handOf } from '../../fixtures/hand';
import { type DocumentSketch, shelfOf } from '../../fixtures/table';
import { openTab } from '../../fixtures/tabs';
import { dealOn } from '../../fixtures/turns';

const noon = new Date('2026-11-23T12:00').getTime();
const minute = 60_000;
const empty = handOf({ next: [], lastNumber: 0 });

describe('tab after tab, at any time of the day', () => {
  const gaps = array(integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });

  test('every insight of a document comes once in each round', () => {
    always(
      property(someDocuments, dice, gaps, (documents, roll, gaps) => {
        const shelf = shelfOf(documents);
        const seen = new Map<string, Card[]>();
        let now = noon;
        let hand = fillHand(empty, shelf.table(), { now }, true);
        for (let tab = 0; tab < 120; tab += 1) {
          now += (gaps[tab % gaps.length] ?? 0) * minute;
          hand = openTab(hand, shelf, now, roll) ?? hand;
          const { current } = hand;
          const { documentId = '' } = current ?? {};
          if (current) seen.set(documentId, [...(seen.get(documentId) ?? []), current]);
        }

        for (const [at, { insights }] of documents.entries()) {
          const cards = seen.get(`d${at}`) ?? [];
          for (let from = 0; from < cards.length; from += insights.length) {
            const round = cards.slice(from, from + insights.length);
            expect(new Set(round.map(({ insightId }) => insightId)).size).toBe(round.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  /** How far each document is from its share after 200 tabs, as a part of what it may be. */
  function unfairness(documents: readonly DocumentSketch[], roll: () => number, gaps: number[]) {
    const shelf = shelfOf(documents);
    const came: string[] = [];
    let now = noon;
    let hand = fillHand(empty, shelf.table(), { now }, true);
    for (let tab = 0; tab < 200; tab += 1) {
      now += (gaps[tab % gaps.length] ?? 0) * minute;
      hand = openTab(hand, shelf, now, roll) ?? hand;
      came.push(hand.current?.documentId ?? '');
    }
    const parts = documents.map(({ weight, insights }) => weight * insights.length);
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part, at) => {
      const due = (200 * part) / total;
      return Math.abs(came.filter((id) => id === `d${at}`).length - due) / (due / 10 + 1.5);
    });
  }

  test('documents come by their share, within a tenth over 200 tabs', () => {
    const large = someDocuments.filter((documents) =>
      documents.every(({ insights }) => insights.length >= 12),
    );

    always(
      property(large, dice, gaps, (...given) => {
        expect(Math.max(...unfairness(...given))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test('also those of a few insights, as long as the moments stay', () => {
    always(
      property(someDocuments, dice, (documents, roll) => {
        expect(Math.max(...unfairness(documents, roll, [0]))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test('no moment is missed for a hand dealt ahead', () => {
    const forMoments = (moments: readonly Moment[]) => ({
      weight: 1,
      insights: Array.from({ length: 40 }, (_, section) => ({ section, moments })),
    });
    const shelf = shelfOf([forMoments([]), forMoments(['evening']), forMoments(['workday'])]);
    const reasons: (string | undefined)[] = [];
    let hand = fillHand(empty, shelf.table(), { now: noon }, true);
    for (let tab = 0; tab < 60; tab += 1) {
      hand = openTab(hand, shelf, noon + tab, () => 0.5) ?? hand;
      reasons.push(hand.current?.reason);
    }

    expect(reasons.filter((reason) => reason === 'workday').length).toBeGreaterThanOrEqual(18);
  });

  test('in a round, a hand gives what deals one by one would give', () => {
    const large = someDocuments.map((documents) =>
      documents.map(({ weight, insights }) => ({
        weight,
        insights: Array.from({ length: 60 }, (_, at) => insights[at % insights.length] ?? {}).map(
          (sketch, at) => ({ ...sketch, turn: (at + 0.5) / 60 }),
        ),
      })),
    );

    always(
      property(large, (documents) => {
        const [byHand, oneByOne] = [shelfOf(documents), shelfOf(documents)];
        const holds = [momentsAt(noon)];
        const dealt = dealOn(oneByOne, 60, holds, () => 0.5).map(({ card }) => card.insightId);
        const shown: string[] = [];
        let hand = fillHand(empty, byHand.table(), { now: noon }, true);
        for (let tab = 0; tab < 60; tab += 1) {
          hand = openTab(hand, byHand, noon, () => 0.5) ?? hand;
          shown.push(hand.current?.insightId ?? '');
        }

        expect(shown).toEqual(dealt);
      }),
    );
  });

  test('a reason is given only where it holds', () => {
    always(
      property(someDocuments, dice, gaps, (documents, roll, gaps) => {
        const shelf = shelfOf(documents);
        let now = noon;
        let hand = fillHand(empty, shelf.table(), { now }, true);
        for (const gap of [...gaps, ...gaps, ...gaps]) {
          now += gap * minute;
          hand = openTab(hand, shelf, now, roll) ?? hand;
          const reason = hand.current?.reason;
          if (reason) expect(momentsAt(now)).toContain(reason);
        }
      }),
    );
  });
});
