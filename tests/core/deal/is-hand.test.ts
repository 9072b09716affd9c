import { anything, constantFrom, integer, jsonValue, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHand } from '../../../core/deal/hand';
import { play, takeNext } from '../../../core/deal/play';
import { always } from '../../fixtures/always';
import { cardOf, handOf } from '../../fixtures/hand';

const now = new Date('2026-11-23T12:00').getTime();
const hand = handOf({ current: cardOf(0, { moments: ['workday'], reason: 'workday' }) });

/** Every place in a hand, as the keys that lead there. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const below = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  return path.length > 0 ? [[...path], ...below] : below;
}

/** A copy with something else, or nothing, in one place; as JSON, for such is what is stored. */
function spoil(path: readonly string[], junk: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(hand)) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
  const last = path.at(-1) ?? '';
  if (junk === undefined) delete holder[last];
  else holder[last] = junk;
  return JSON.parse(JSON.stringify(copy));
}

describe('from a page’s storage', () => {
  test('a hand is taken', () => {
    expect(isHand(JSON.parse(JSON.stringify(hand)))).toBe(true);
    expect(isHand(handOf())).toBe(true);
  });

  test('anything else is refused', () => {
    always(
      property(anything(), (junk) => {
        expect(isHand(junk)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('a hand of another version is refused', () => {
    always(
      property(integer(), (version) => {
        expect(isHand({ ...hand, version })).toBe(version === hand.version);
      }),
    );
  });

  test.each(['version', 'epoch', 'lastNumber', 'arrival', 'dealtFor', 'next'])(
    'a hand without %s is refused',
    (field) => {
      expect(isHand(spoil([field], undefined))).toBe(false);
    },
  );

  test('whatever is taken can be played', () => {
    const place = constantFrom(...pathsOf(hand));
    const junk = jsonValue({ maxDepth: 2 });

    always(
      property(place, junk, (path, junk) => {
        for (const spoilt of [spoil(path, junk), spoil(path, undefined)]) {
          if (!isHand(spoilt)) continue;
          const played = play(spoilt, now);
          const taken = takeNext(spoilt, now);
          if (played.show === 'card') expect(typeof played.card.text).toBe('string');
          expect(taken.current === null || typeof taken.current.text === 'string').toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
