import { integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../core/deal/card';
import { deal } from '../../../core/deal/deal';
import { reach, type Table } from '../../../core/deal/table';
import type { Moment } from '../../../core/insight';
import { always } from '../../fixtures/always';
import { dice, someDay, someDocument, someDocuments } from '../../fixtures/arbitrary';
import { type Shelf, shelfOf } from '../../fixtures/table';

interface Turn {
  readonly before: Table;
  readonly now: readonly Moment[];
  readonly card: Card;
}

/**
 * Deals one card at a time and shows it, as to a reader who opens tab after tab.
 *
 * @param day the moments of a day in its course; they change every few tabs
 */
function dealOn(shelf: Shelf, count: number, day: readonly Moment[][], roll: () => number): Turn[] {
  const turns: Turn[] = [];
  for (let number = 1; number <= count; number += 1) {
    const before = shelf.table();
    const now = day[Math.floor(number / 7) % day.length] ?? [];
    const [card] = deal(before, now, 1, number).cards;
    if (!card) break;
    shelf.show(card, roll());
    turns.push({ before, now, card });
  }
  return turns;
}

/** What could have come instead, from the same document: in reach, and not seen in this round. */
function alternatives({ before, card }: Turn) {
  const queue = before.documents.find(({ id }) => id === card.documentId)?.queue ?? [];
  const round = Math.floor(queue[0]?.turn ?? 0);
  return queue.slice(0, reach).filter(({ turn }) => Math.floor(turn) === round);
}

const sameSection = (card: Pick<Card, 'documentId' | 'section'>, { before }: Turn) =>
  before.history[0]?.documentId === card.documentId && before.history[0].section === card.section;

/** Whether the last three that had a pole had this one. */
function isFourthOfPole(pole: Card['pole'], { before }: Turn) {
  const last = before.history.flatMap((dealt) => dealt.pole ?? []).slice(0, 3);
  return pole !== undefined && last.length === 3 && last.every((other) => other === pole);
}

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

describe('while there is a choice', () => {
  test('no section comes twice running', () => {
    always(
      property(someDocuments, dice, someDay, (documents, roll, day) => {
        const needless = dealOn(shelfOf(documents), 150, day, roll).filter(
          (turn) =>
            sameSection(turn.card, turn) &&
            alternatives(turn).some((other) => !sameSection(other, turn)),
        );

        expect(needless).toEqual([]);
      }),
    );
  });

  test('no section comes twice running when another document may come as well', () => {
    const twins = integer({ min: 2, max: 5 }).chain((count) =>
      someDocument.map((document) => Array.from({ length: count }, () => document)),
    );

    always(
      property(twins, dice, someDay, (documents, roll, day) => {
        const needless = dealOn(shelfOf(documents), 150, day, roll).filter((turn) => {
          const credit = turn.before.documents.find(
            ({ id }) => id === turn.card.documentId,
          )?.credit;
          const others = turn.before.documents.filter(({ id }) => id !== turn.card.documentId);
          return (
            sameSection(turn.card, turn) && others.some((other) => other.credit >= (credit ?? 0))
          );
        });

        expect(needless).toEqual([]);
      }),
    );
  });

  test('never more than three of one pole come running', () => {
    always(
      property(someDocuments, dice, someDay, (documents, roll, day) => {
        const needless = dealOn(shelfOf(documents), 150, day, roll).filter(
          (turn) =>
            isFourthOfPole(turn.card.pole, turn) &&
            alternatives(turn).some(
              (other) =>
                !isFourthOfPole(other.pole, turn) &&
                other.id !== turn.before.history[0]?.insightId &&
                (!sameSection(other, turn) || sameSection(turn.card, turn)),
            ),
        );

        expect(needless).toEqual([]);
      }),
    );
  });

  test('what fits the moment comes first, and the reason is true', () => {
    always(
      property(someDocuments, dice, someDay, (documents, roll, day) => {
        for (const turn of dealOn(shelfOf(documents), 100, day, roll)) {
          const { card, now } = turn;
          const came = alternatives(turn).find(({ id }) => id === card.insightId);
          const fits = ({
            moments,
            notAt,
          }: {
            moments: readonly Moment[];
            notAt: readonly Moment[];
          }) =>
            moments.some((moment) => now.includes(moment)) &&
            !notAt.some((moment) => now.includes(moment));
          const asGood = alternatives(turn).filter(
            (other) =>
              other.id !== turn.before.history[0]?.insightId &&
              !sameSection(other, turn) &&
              !isFourthOfPole(other.pole, turn),
          );

          expect(came && fits(came)).toBe(card.reason !== undefined);
          if (card.reason === undefined) expect(asGood.filter(fits)).toEqual([]);
          else expect(card.moments.includes(card.reason) && now.includes(card.reason)).toBe(true);
        }
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

    expect(deal(shelf.table(), [], 12, 1).cards).toEqual([]);
  });
});

test('a single insight comes again and again', () => {
  const turns = dealOn(shelfOf([{ weight: 1, insights: [{}] }]), 5, [['morning']], () => 0.5);

  expect(turns.map(({ card }) => card.insightId)).toEqual(Array(5).fill('d0/0'));
});

test('without documents nothing comes', () => {
  expect(deal({ documents: [], history: [] }, [], 12, 1).cards).toEqual([]);
});
