import { array, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterOutcome, lowestRate, type Reception, welcome } from '../../../core/nudge/back-off';
import { type Outcome, outcomes } from '../../../core/nudge/nudge';
import { always } from '../../fixtures/always';

const received = (...all: Outcome[]) => all.reduce(afterOutcome, welcome);
const ignored = (times: number) => new Array<Outcome>(times).fill('ignored');

describe('a way', () => {
  test('that was ignored three times in a row has half its rate', () => {
    expect(received(...ignored(2)).rate).toBe(1);
    expect(received(...ignored(3)).rate).toBe(1 / 2);
    expect(received(...ignored(5)).rate).toBe(1 / 2);
    expect(received(...ignored(6)).rate).toBe(1 / 4);
  });

  test('never has less than a sixteenth', () => {
    expect(received(...ignored(300)).rate).toBe(lowestRate);
  });

  test.each(['opened', 'saved'] as const)('has all of it again after one was %s', (outcome) => {
    expect(received(...ignored(10), outcome)).toEqual(welcome);
  });

  test('counts from nothing after one that was opened', () => {
    expect(received('ignored', 'ignored', 'opened', 'ignored', 'ignored').rate).toBe(1);
  });

  test('is left as it was by a dismissal', () => {
    always(
      property(array(constantFrom(...outcomes)), (before) => {
        expect(received(...before, 'dismissed')).toEqual(received(...before));
      }),
    );
  });

  test('has halved as often as three in a row were ignored since the last that was taken up', () => {
    always(
      property(array(constantFrom(...outcomes), { maxLength: 60 }), (all) => {
        const last = all.findLastIndex((outcome) => outcome === 'opened' || outcome === 'saved');
        const since = all.slice(last + 1).filter((outcome) => outcome === 'ignored').length;
        const { rate } = received(...all);
        expect(rate).toBe(Math.max(lowestRate, 1 / 2 ** Math.floor(since / 3)));
      }),
    );
  });
});

describe('the reader is told', () => {
  test('when a way became quieter, and no more once it is as before', () => {
    expect(received(...ignored(2)).tell).toBe(false);
    expect(received(...ignored(3)).tell).toBe(true);
    expect(received(...ignored(3), 'opened').tell).toBe(false);
  });

  test('not when it could become no quieter', () => {
    const quietest: Reception = { ignored: 2, rate: lowestRate, tell: false };
    expect(afterOutcome(quietest, 'ignored').tell).toBe(false);
  });
});
