import { property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contexts, contextsOf } from '../../../core/deal/context/contexts';
import { timeOfDay } from '../../../core/deal/context/time-of-day';
import { deal } from '../../../core/deal/deal';
import { isReturning, reasons } from '../../../core/deal/reason';
import { always } from '../../fixtures/always';
import { dice, someDay, someDocuments } from '../../fixtures/arbitrary';
import { someContexts } from '../../fixtures/contexts';
import { shelfOf } from '../../fixtures/table';
import { alternatives, dealOn, isFourthOfPole, sameSection } from '../../fixtures/turns';

const noon = new Date('2026-11-23T12:00').getTime();

describe('a context with no signals changes nothing', () => {
  const deals = (documents: Parameters<typeof shelfOf>[0], roll: () => number, more: object) =>
    dealOn(shelfOf(documents), 60, [timeOfDay({ now: noon })], roll, () => more);

  test.each<[string, Omit<Contexts, 'moments'>]>([
    ['a page that nothing fits', { topic: { readAt: noon, matches: [], insights: [] } }],
    ['nothing saved yesterday', { yesterday: { saved: [], until: noon } }],
    ['nothing that came today', { cameToday: [] }],
    ['nothing that is due', { due: [] }],
    ['no reason less wanted', { lessFor: [] }],
  ])('%s', (_what, more) => {
    always(
      property(someDocuments, (documents) => {
        expect(deals(documents, () => 0.5, more)).toEqual(deals(documents, () => 0.5, {}));
      }),
      { numRuns: 40 },
    );
  });

  test('nor do all of them together', () => {
    always(
      property(someDocuments, (documents) => {
        const table = shelfOf(documents).table();
        const known = contextsOf({ now: noon, tabs: [], cameToday: [], due: [], lessFor: [] });

        expect(deal(table, known, 12, 1).cards).toEqual(
          deal(table, { moments: timeOfDay({ now: noon }) }, 12, 1).cards,
        );
      }),
    );
  });
});

describe('whatever the contexts', () => {
  const turnsOf = property(
    someDocuments,
    dice,
    someDay,
    someContexts,
    (documents, roll, day, more) => {
      const turns = dealOn(shelfOf(documents), 200, day, roll, more);
      const inTurn = turns.filter(({ card }) => !isReturning(card.reason));

      for (const [at, { insights }] of documents.entries()) {
        const seen = inTurn.filter(({ card }) => card.documentId === `d${at}`);
        for (let from = 0; from < seen.length; from += insights.length) {
          const round = seen.slice(from, from + insights.length);
          expect(new Set(round.map(({ card }) => card.insightId)).size).toBe(round.length);
        }
      }

      const parts = documents.map(({ weight, insights }) => weight * insights.length);
      const total = parts.reduce((sum, part) => sum + part, 0);
      for (const [at, part] of parts.entries()) {
        const due = (inTurn.length * part) / total;
        const came = inTurn.filter(({ card }) => card.documentId === `d${at}`).length;
        expect(Math.abs(came - due)).toBeLessThanOrEqual(due / 10 + 1.5);
      }
    },
  );

  test('nothing repeats in a round, and documents come by their share', () => {
    always(turnsOf, { numRuns: 200 });
  });

  test('no section comes twice running and no pole four times, while there is a choice', () => {
    always(
      property(someDocuments, dice, someDay, someContexts, (documents, roll, day, more) => {
        const turns = dealOn(shelfOf(documents), 120, day, roll, more);
        const needless = turns.filter((turn) => {
          if (isReturning(turn.card.reason)) return false;
          const others = alternatives(turn);
          const section =
            sameSection(turn.card, turn) && others.some((other) => !sameSection(other, turn));
          const pole =
            isFourthOfPole(turn.card.pole, turn) &&
            others.some(
              (other) =>
                !isFourthOfPole(other.pole, turn) &&
                other.id !== turn.before.history[0]?.insightId &&
                (!sameSection(other, turn) || sameSection(turn.card, turn)),
            );
          return section || pole;
        });

        expect(needless).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('the first of the reasons is named, and others are told when there are some', () => {
    always(
      property(someDocuments, dice, someDay, someContexts, (documents, roll, day, more) => {
        for (const { card } of dealOn(shelfOf(documents), 60, day, roll, more)) {
          const { reason, fitted, near = [], insightId, about } = card;
          if (fitted) {
            expect(fitted.length).toBeGreaterThan(1);
            expect(fitted[0]).toBe(reason);
            expect(reasons.filter((each) => fitted.includes(each))).toEqual(fitted);
          }
          expect(near.length).toBeLessThanOrEqual(2);
          expect(near).not.toContain(insightId);
          expect(new Set(near).size).toBe(near.length);
          if (about) expect(about).toEqual(['rivers']);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('one of which less is wanted comes once in nine cards', () => {
    always(
      property(someDocuments, dice, someDay, someContexts, (documents, roll, day, more) => {
        const shelf = shelfOf(documents);
        const { lessFor = [] } = more(shelf, 0);
        const turns = dealOn(shelf, 60, day, roll, more);
        const again = turns.filter(
          ({ before, card: { reason } }) =>
            reason &&
            lessFor.includes(reason) &&
            before.history.slice(0, 8).some((dealt) => dealt.reason === reason),
        );

        expect(again).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
