import type { PlanWords } from '../core/favourite';

/** Words of plans that were typed and not saved, for as long as the page is open. */
export interface PlanDrafts {
  /** What the dialog begins with: the words left in it last, else those of the plan there is. */
  begin(id: string, plan: PlanWords | null | undefined): PlanWords | undefined;
  /** @param typed undefined when nothing was changed. Two empty parts leave no draft. */
  leave(id: string, typed: PlanWords | undefined): void;
  /** The plan was saved, or taken away. */
  forget(id: string): void;
}

export function createPlanDrafts(): PlanDrafts {
  const drafts = new Map<string, PlanWords>();
  return {
    begin: (id, plan) => drafts.get(id) ?? plan ?? undefined,
    leave(id, typed) {
      if (!typed) return;
      if (typed.when.trim() === '' && typed.will.trim() === '') drafts.delete(id);
      else drafts.set(id, typed);
    },
    forget: (id) => void drafts.delete(id),
  };
}
