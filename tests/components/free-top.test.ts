import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeTop } from '../../components/free-top';

const extents = fc
  .tuple(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 1, max: 200 }))
  .map(([top, height]) => ({ top, bottom: top + height }));
const pages = fc.array(extents, { maxLength: 30 });
const heights = fc.integer({ min: 20, max: 200 });
const windows = fc.integer({ min: 100, max: 1500 });

test('it lies in the window and over nothing, and is found wherever there is such a place', () => {
  fc.assert(
    fc.property(pages, heights, windows, (taken, height, windowHeight) => {
      const isFree = (top: number) =>
        top >= 5 &&
        top + height + 16 <= windowHeight &&
        taken.every((other) => other.bottom + 5 <= top || top + height + 5 <= other.top);
      const top = freeTop(taken, height, windowHeight);

      const places = Array.from({ length: windowHeight }, (_, place) => place).filter(isFree);
      expect(top === undefined ? places : isFree(top)).toEqual(top === undefined ? [] : true);
    }),
  );
});

test('the foot comes first, then the head, then what is above something', () => {
  expect(freeTop([], 44, 800)).toBe(740);
  expect(freeTop([{ top: 700, bottom: 790 }], 44, 800)).toBe(16);
  const head = { top: 0, bottom: 90 };
  expect(freeTop([head, { top: 300, bottom: 320 }, { top: 700, bottom: 790 }], 44, 800)).toBe(251);
});
