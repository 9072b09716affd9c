import type { Day } from '../core/deal/moments';
import type { Favourite, Passage, Plan, PlanWords } from '../core/favourite';
import { isPlanOpen, planBegins } from '../core/library/plan';
import { nextReturn } from '../core/library/returning';
import { type FavouriteStore, inLibrary, saved } from './favourites';

/**
 * Changes plans. Each change is one of the reader's, of both copies, and safe to repeat. `now` is in epoch
 * milliseconds; `day` is the reader's own, where they have told of it.
 */
export interface PlanStore {
  /** Saves the passage, too, or brings it back from the trash. */
  make(passage: Passage, words: PlanWords, now: number, day?: Day): Promise<void>;
  /** @throws when there is no such favourite in the library */
  change(id: string, words: PlanWords, now: number, day?: Day): Promise<void>;
  /** Takes a plan away; the favourite stays, and comes back as it would without. */
  drop(id: string, now: number, day?: Day): Promise<void>;
  /**
   * Takes `drop` back. A plan made meanwhile stays.
   *
   * @throws when there is no such favourite in the library
   */
  putBack(id: string, plan: Plan, now: number, day?: Day): Promise<void>;
}

export function createPlanStore({ changeMany }: Pick<FavouriteStore, 'changeMany'>): PlanStore {
  const change = async (
    id: string,
    edit: (old: Favourite | undefined, revision: number) => Favourite | undefined,
  ) => void (await changeMany([id], (old, _id, revision) => edit(old, revision)));

  return {
    make: (passage, words, now, day) =>
      change(passage.id, (old, revision) => {
        const favourite = saved(old, passage, revision, now);
        return { ...favourite, ...planned(favourite, words, now, day), changedAt: now };
      }),
    change: (id, words, now, day) =>
      change(id, (old, revision) => {
        const favourite = inLibrary(old, id);
        return { ...favourite, ...planned(favourite, words, now, day), revision, changedAt: now };
      }),
    drop: (id, now, day) =>
      change(id, (old, revision) => {
        if (!old?.plan) return old;
        const { plan, ...favourite } = old;
        const returnsAt = nextReturn(now, favourite.timesReturned ?? 0);
        const rest = { ...favourite, revision, changedAt: now };
        return isPlanOpen(plan, now, day) ? { ...rest, returnsAt } : rest;
      }),
    putBack: (id, plan, now, day) =>
      change(id, (old, revision) => {
        const favourite = inLibrary(old, id);
        if (favourite.plan) return favourite;
        const isOpen = isPlanOpen(plan, now, day);
        const returnsAt = isOpen ? { returnsAt: planBegins(plan, day) } : {};
        return { ...favourite, plan, ...returnsAt, revision, changedAt: now };
      }),
  };
}

/** Other words do not put an open plan off; another moment does, and one that rests is made anew. */
function planned({ plan, returnsAt }: Favourite, words: PlanWords, now: number, day?: Day) {
  const stays = plan?.moment === words.moment && isPlanOpen(plan, now, day);
  const made: Plan = { ...words, madeAt: stays ? plan.madeAt : now };
  const isAsBefore = stays && returnsAt !== undefined;
  return { plan: made, returnsAt: isAsBefore ? returnsAt : planBegins(made, day) };
}
