import { property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noContexts } from '../../../core/deal/context/contexts';
import { deal } from '../../../core/deal/deal';
import { always } from '../../fixtures/always';
import { dice, someDay, someDocument, someDocuments } from '../../fixtures/arbitrary';
import { shelfOf } from '../../fixtures/table';
import { alternatives, dealOn } from '../../fixtures/turns';

describe('the queue of a document', () => {
  test('holds every insight once in each round', () => {
    always(
      property(someDocuments, dice, someDay, (documents, roll, day) => {
        const turns = dealOn(shelfOf(documents), 150, day, roll);

        for (const [at, { insights }] of documents.entries()) {
          const seen = turns.filter(({ card }) => card.documentId === `d${at}`);
          for (let from = 0; from < seen.length; from += insights.length) {
            const round = seen.slice(from, from + insights.length);
            expect(new Set(round.map(({ card }) => card.insightId)).size).toBe(round.length);
          }
        }
      }),
    );
  });

  test('never gives the same insight twice running while there is another', () => {
    always(
      property(someDocument, dice, (document, roll) => {
        const turns = dealOn(shelfOf([document]), 100, [], roll);
        const again = turns.filter(
          (turn) =>
            turn.before.history[0]?.insightId === turn.card.insightId &&
            alternatives(turn).length > 1,
        );

        expect(again).toEqual([]);
      }),
    );
  });
});

describe('documents take turns', () => {
  test('by weight and number of insights, within a tenth of their share over 200 deals', () => {
    always(
      property(someDocuments, dice, someDay, (documents, roll, day) => {
        const turns = dealOn(shelfOf(documents), 200, day, roll);
        const parts = documents.map(({ weight, insights }) => weight * insights.length);
        const total = parts.reduce((sum, part) => sum + part, 0);

        expect(turns.length).toBe(200);
        for (const [at, part] of parts.entries()) {
          const due = (200 * part) / total;
          const came = turns.filter(({ card }) => card.documentId === `d${at}`).length;
          expect(Math.abs(came - due)).toBeLessThanOrEqual(due / 10 + 1.5);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('and one that is switched off never comes', () => {
    always(
      property(someDocuments, dice, (documents, roll) => {
        const off = documents.map((document, at) =>
          at === 0 ? { ...document, weight: 0 } : document,
        );

        expect(
          dealOn(shelfOf(off), 30, [], roll).filter(({ card }) => card.documentId === 'd0'),
        ).toEqual([]);
      }),
    );
  });
});

describe('hidden insights', () => {
  test('never come', () => {
    always(
      property(someDocuments, dice, (documents, roll) => {
        const shelf = shelfOf(documents);
        const hidden = new Set<string>();
        for (let at = 0; at < 40; at += 1) {
          const [turn] = dealOn(shelf, 1, [], roll);
          if (!turn) break;
          expect(hidden.has(turn.card.insightId)).toBe(false);
          if (roll() < 0.5) continue;
          shelf.hide(turn.card.insightId);
          hidden.add(turn.card.insightId);
        }
      }),
    );
  });

  test('leave nothing to deal when all are', () => {
    const shelf = shelfOf([{ weight: 1, insights: [{}] }]);
    const [turn] = dealOn(shelf, 1, [], () => 0.5);
    if (turn) shelf.hide(turn.card.insightId);

    expect(deal(shelf.table(), noContexts, 12, 1).cards).toEqual([]);
  });
});

test('a single insight comes again and again', () => {
  const turns = dealOn(shelfOf([{ weight: 1, insights: [{}] }]), 5, [['morning']], () => 0.5);

  expect(turns.map(({ card }) => card.insightId)).toEqual(Array(5).fill('d0/0'));
});

test('without documents nothing comes', () => {
  expect(deal({ documents: [], history: [] }, noContexts, 12, 1).cards).toEqual([]);
});
