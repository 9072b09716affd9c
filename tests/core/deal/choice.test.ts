import { integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QueuedInsight } from '../../../core/deal/table';
import type { Moment } from '../../../core/insight';
import { always } from '../../fixtures/always';
import { dice, someDay, someDocument, someDocuments } from '../../fixtures/arbitrary';
import { type Sketch, shelfOf } from '../../fixtures/table';
import { alternatives, dealOn, isFourthOfPole, sameSection } from '../../fixtures/turns';

type Suited = Pick<QueuedInsight, 'moments' | 'notAt'>;

const suits = ({ moments, notAt }: Suited, now: readonly Moment[]) =>
  moments.some((moment) => now.includes(moment)) && !notAt.some((moment) => now.includes(moment));

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
          const fits = (each: Suited) => suits(each, now);
          const asGood = alternatives(turn).filter(
            (other) =>
              other.id !== turn.before.history[0]?.insightId &&
              !sameSection(other, turn) &&
              !isFourthOfPole(other.pole, turn),
          );

          expect(came && fits(came)).toBe(card.reason !== undefined);
          if (card.reason === undefined) expect(asGood.filter(fits)).toEqual([]);
          else expect(card.moments.filter((moment) => now.includes(moment))).toContain(card.reason);
        }
      }),
    );
  });
});

describe('between two documents', () => {
  const many = (sketch: Sketch) =>
    Array.from({ length: 40 }, (_, section) => ({ ...sketch, section }));
  const evening = many({ moments: ['evening'], pole: 'connection' });
  const anyTime = many({ pole: 'independence' });
  const shelf = () =>
    shelfOf([
      { weight: 1, insights: anyTime },
      { weight: 1, insights: evening },
    ]);
  const deals = (day: Moment[][]) =>
    dealOn(shelf(), 60, day, () => 0.5).map(({ card }) => card.documentId);

  test('the one that fits comes as often as its share and three of a pole allow', () => {
    expect(deals([['evening']]).slice(0, 4)).toEqual(['d1', 'd1', 'd1', 'd0']);
  });

  test('the one that does not fit waits its turn and no longer', () => {
    const came = deals([['morning']]);

    expect(came.slice(0, 3)).toEqual(['d0', 'd0', 'd0']);
    expect(came.filter((id) => id === 'd1').length).toBeGreaterThan(20);
  });
});
