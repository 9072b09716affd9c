import { array, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Favourite } from '../../core/favourite';
import {
  fillIn,
  isRead,
  type ListRules,
  letGo,
  putIn,
  type Row,
} from '../../entrypoints/library/rows';
import { always } from '../fixtures/always';
import { favouriteOf } from '../fixtures/favourites';

const rules: ListRules = {
  placeOf: ({ savedAt, id }) => ({ savedAt, id }),
  holds: ({ removedAt }) => removedAt === undefined,
  keepsPlaces: true,
  takesNew: true,
};
const [three, two, one] = [favouriteOf(3), favouriteOf(2), favouriteOf(1)];
const list = [three, two, one];
const changed = (rows: readonly Row[], id: string, to: Favourite | undefined, goesOn = false) =>
  putIn(rows, new Map([[id, to]]), rules, goesOn);
const placeOf = (favourite: Favourite) => rules.placeOf(favourite);

describe('news of a favourite', () => {
  test('what was just saved comes first', () => {
    const four = favouriteOf(4);
    expect(changed(list, four.id, four)).toEqual([four, three, two, one]);
  });

  test('what was brought back takes its old place', () => {
    expect(changed([three, one], two.id, two)).toEqual(list);
  });

  test('at one time, the order is that of the ids, as the background has it', () => {
    const twin = favouriteOf(2, { id: 'doc/0002a' });
    expect(changed(list, twin.id, twin)).toEqual([three, twin, two, one]);
  });

  test('what is older than all that was read waits for its page', () => {
    const older = favouriteOf(0);
    expect(changed(list, older.id, older, true)).toEqual(list);
    expect(changed(list, older.id, older)).toEqual([...list, older]);
  });

  test('what was removed keeps its place, and is not put in anew', () => {
    const removed = { ...two, revision: 2, removedAt: 9 };
    expect(changed(list, two.id, removed)).toEqual([three, removed, one]);
    expect(changed([three], two.id, removed)).toEqual([three]);
  });

  test('where places are not kept, what no longer belongs goes', () => {
    const removed = { ...two, revision: 2, removedAt: 9 };
    const strict = { ...rules, keepsPlaces: false };
    expect(putIn(list, new Map([[two.id, removed]]), strict, false)).toEqual([three, one]);
  });

  test('what was found is not joined by what was not', () => {
    const four = favouriteOf(4);
    const found = { ...rules, takesNew: false };
    expect(putIn(list, new Map([[four.id, four]]), found, false)).toEqual(list);
  });

  test('what is gone without a trace goes', () => {
    expect(changed(list, two.id, undefined)).toEqual([three, one]);
  });

  test('late news does not undo what is newer', () => {
    const newer = { ...two, revision: 5, note: 'newer' };
    const known = changed(list, two.id, newer);
    expect(changed(known, two.id, { ...two, revision: 4 })).toEqual(known);
  });

  test('what was saved anew, later, moves to its new place', () => {
    const again = { ...one, revision: 2, savedAt: 9000 };
    expect(changed(list, one.id, again)).toEqual([again, three, two]);
  });
});

describe('a page that was read', () => {
  test('gives words to the places it covers', () => {
    const rows = [three, placeOf(two), placeOf(one)];
    expect(fillIn(rows, placeOf(three), [two, one], rules, false)).toEqual(list);
  });

  test('drops a place at which nobody stands any more', () => {
    const rows = [three, placeOf(two), placeOf(one)];
    expect(fillIn(rows, placeOf(three), [one], rules, false)).toEqual([three, one]);
    expect(fillIn(rows, placeOf(three), [], rules, false)).toEqual([three]);
  });

  test('leaves what was removed in sight where it is', () => {
    const removed = { ...two, revision: 2, removedAt: 9 };
    const rows = [three, removed, placeOf(one)];
    const filled = fillIn(rows, undefined, [three, one], rules, false);
    expect(filled).toEqual([three, removed, one]);
  });

  test('that is older than what the page knows does not undo it', () => {
    const newer = { ...two, revision: 5, note: 'newer' };
    expect(fillIn([three, newer], undefined, [three, two], rules, true)).toEqual([three, newer]);
  });
});

test('read in any pieces, let go and read again, the list is what the background has', () => {
  const steps = array(
    tuple(
      constantFrom('read', 'let go'),
      record({ from: integer({ min: 0, max: 30 }), size: integer({ min: 1, max: 9 }) }),
    ),
    { maxLength: 30 },
  );
  always(
    property(integer({ min: 0, max: 30 }), steps, (count, taken) => {
      const all = Array.from({ length: count }, (_, index) => favouriteOf(count - index));
      let rows: readonly Row[] = all.map(placeOf);
      for (const [what, { from, size }] of taken) {
        const before = from > 0 ? all[Math.min(from, count) - 1] : undefined;
        if (what === 'let go') rows = letGo(rows, from, from + size, rules);
        else {
          const start = before ? all.indexOf(before) + 1 : 0;
          const page = all.slice(start, start + size);
          rows = fillIn(rows, before && placeOf(before), page, rules, false);
        }
        expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      }
      expect(rows.filter(isRead).every((row) => all.includes(row))).toBe(true);
    }),
  );
});
