import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRemovals, planRestore, type Unnumbered } from '../../../core/archive/restore-plan';
import type { Favourite } from '../../../core/favourite';
import { always } from '../../fixtures/always';
import { favouriteOf } from '../../fixtures/favourites';
import { anyFavourite, anyFavourites } from '../../fixtures/libraries';

const byId = (favourites: readonly Favourite[]) => new Map(favourites.map((one) => [one.id, one]));

/** Two libraries that share some favourites, of which some differ. */
const twoLibraries = fc
  .tuple(anyFavourites(), anyFavourites(), fc.infiniteStream(fc.nat(3)))
  .map(([mine, others, rolls]) => {
    const theirs = mine.flatMap((favourite): Favourite[] => {
      const roll = rolls.next().value;
      if (roll === 0) return [];
      if (roll === 1) return [{ ...favourite, revision: favourite.revision + 1 }];
      const changedAt = favourite.changedAt + (roll === 2 ? 1 : 0);
      return [{ ...favourite, note: `${favourite.note}!`, changedAt }];
    });
    const taken = new Set(mine.map(({ id }) => id));
    return { mine, theirs: [...theirs, ...others.filter(({ id }) => !taken.has(id))] };
  });

/** The library as it is after the plan. */
function after(mine: readonly Favourite[], ...writes: (readonly Unnumbered[])[]) {
  const whole = new Map<string, Unnumbered>();
  for (const favourite of [...mine, ...writes.flat()]) {
    const { revision: _, ...rest } = { revision: 0, ...favourite };
    whole.set(favourite.id, rest);
  }
  return whole;
}

describe('a merge', () => {
  test('keeps the later of each, and mine when they are as old', () => {
    const mine = [favouriteOf(1), favouriteOf(2), favouriteOf(3), favouriteOf(4)];
    const newer = favouriteOf(2, { note: 'later', changedAt: 2001 });
    const tie = favouriteOf(3, { note: 'other' });
    const older = favouriteOf(4, { note: 'older', changedAt: 3999 });
    const fresh = favouriteOf(5, { removedAt: 9 });
    const theirs = [favouriteOf(1, { revision: 7 }), newer, tie, older, fresh];

    const { writes, ...counts } = planRestore(byId(mine), theirs, 'merge');

    expect(counts).toEqual({ added: 1, newer: 1, same: 1, kept: 2 });
    expect(writes.map(({ id, note }) => [id, note])).toEqual([
      [newer.id, 'later'],
      [fresh.id, ''],
    ]);
    expect(writes.every((write) => !('revision' in write))).toBe(true);
  });

  test('takes a favourite for the same, however its fields are ordered', () => {
    always(
      fc.property(anyFavourite, (favourite) => {
        const reordered = Object.fromEntries(Object.entries(favourite).reverse());

        expect(planRestore(byId([favourite]), [reordered as never], 'merge')).toMatchObject({
          same: 1,
          writes: [],
        });
      }),
    );
  });

  test('takes a favourite that came back since the file was made for the same', () => {
    const plan = { when: 'a', will: 'b', moment: 'night', madeAt: 1 } as const;
    const theirs = favouriteOf(1, { plan, returnsAt: 5 });
    const came = { plan: { ...plan, cameAt: 6 }, returnsAt: 900, timesReturned: 1 };
    const mine = favouriteOf(1, { ...came, revision: 9 });

    expect(planRestore(byId([mine]), [theirs], 'merge')).toMatchObject({ same: 1, writes: [] });
    expect(planRestore(byId([mine]), [theirs], 'replace').writes).toMatchObject([{ returnsAt: 5 }]);
    const changed = favouriteOf(1, { plan: { ...plan, when: 'c' }, changedAt: 2000 });
    expect(planRestore(byId([mine]), [changed], 'merge')).toMatchObject({ newer: 1 });
  });

  test('loses nothing, and has nothing left to do the second time', () => {
    always(
      fc.property(twoLibraries, ({ mine, theirs }) => {
        const merged = after(mine, planRestore(byId(mine), theirs, 'merge').writes);
        const again = planRestore(
          new Map([...merged].map(([id, one]) => [id, { ...one, revision: 1 }])),
          theirs,
          'merge',
        );

        for (const { id, changedAt } of [...mine, ...theirs]) {
          expect(merged.get(id)?.changedAt).toBeGreaterThanOrEqual(changedAt);
        }
        expect(again.writes).toEqual([]);
      }),
    );
  });

  test('can be planned a part at a time', () => {
    always(
      fc.property(twoLibraries, fc.nat(8), ({ mine, theirs }, cut) => {
        const whole = planRestore(byId(mine), theirs, 'merge');
        const parts = [theirs.slice(0, cut), theirs.slice(cut)].map((part) =>
          planRestore(byId(mine), part, 'merge'),
        );

        for (const count of ['added', 'newer', 'same', 'kept'] as const) {
          expect(parts.reduce((sum, part) => sum + part[count], 0)).toBe(whole[count]);
        }
        expect(whole.added + whole.newer + whole.same + whole.kept).toBe(theirs.length);
        expect(parts.flatMap((part) => part.writes)).toEqual(whole.writes);
      }),
    );
  });
});

describe('a replacement', () => {
  test('makes the library what the file holds; the rest lies in the trash', () => {
    always(
      fc.property(twoLibraries, ({ mine, theirs }) => {
        const ids = new Set(theirs.map(({ id }) => id));
        const removals = planRemovals(mine, (id) => ids.has(id), 99);
        const replaced = after(mine, planRestore(byId(mine), theirs, 'replace').writes, removals);

        for (const { revision: _, ...favourite } of theirs) {
          expect(replaced.get(favourite.id)).toEqual(favourite);
        }
        for (const favourite of mine.filter(({ id }) => !ids.has(id))) {
          const { removedAt = 99, text, note } = favourite;
          expect(replaced.get(favourite.id)).toMatchObject({ removedAt, text, note });
        }
      }),
    );
  });

  test('leaves the trash as it was', () => {
    const old = favouriteOf(1, { removedAt: 5 });

    expect(planRemovals([old, favouriteOf(2)], () => false, 9)).toMatchObject([
      { id: favouriteOf(2).id, changedAt: 9, removedAt: 9 },
    ]);
  });
});
