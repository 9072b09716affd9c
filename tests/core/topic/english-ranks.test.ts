import { describe, expect, test } from 'vitest';
import { idfOf } from '../../../core/topic/commonness';
import { readEnglishRanks } from '../../../core/topic/english-ranks';

describe('the ranks of English stems', () => {
  const ranks = readEnglishRanks();

  test('are of 2,500 stems, each once, in small letters', () => {
    expect(ranks.size).toBe(2500);
    expect([...ranks.keys()].filter((stem) => !/^[a-z]+$/.test(stem))).toEqual([]);
  });

  test('begin with the four commonest and never fall', () => {
    const inOrder = [...ranks.values()];

    expect([...ranks.keys()].slice(0, 4)).toEqual(['and', 'of', 'the', 'you']);
    expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
  });

  test('lie within the ranks of the group', () => {
    const places = [...ranks.values()].map((rank, place) => (rank + 4.7) / (place + 4.7));

    expect(Math.max(...places)).toBeLessThan(2);
    expect(Math.min(...places)).toBeGreaterThan(0.5);
  });

  test('say that rarer stems tell more, and unknown ones most', () => {
    const told = ['the', 'famili', 'marri', 'attach', 'tightrop'].map((stem) => idfOf(stem, 'en'));

    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(new Set(told).size).toBe(told.length);
  });
});
