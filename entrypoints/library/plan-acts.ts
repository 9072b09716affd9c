import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import { createPlanDrafts } from '../../components/plan-drafts';
import type { Favourite, PlanWords } from '../../core/favourite';
import type { PlansService } from '../../services/nudge-contract';

export interface PlanDependencies {
  plans: Pick<PlansService, 'change' | 'drop' | 'putBack'>;
  reportFailure: (doing: string, error: unknown) => void;
}

interface Editing {
  readonly favourite: Favourite;
  /** What the dialog begins with. */
  readonly words: PlanWords | undefined;
  /** Whether the last words could not be kept. */
  readonly failed: boolean;
}

export interface PlanActs {
  /** The favourite whose plan is being written; null while none is. */
  editing: ReadonlySignal<Editing | null>;
  edit(favourite: Favourite): void;
  /** What was typed and not saved is there again when the dialog is opened again. */
  close(typed?: PlanWords): void;
  /** Keeps the words for the plan being written. */
  save(words: PlanWords): Promise<void>;
  drop(favourite: Favourite): Promise<void>;
}

/** What can be done with the plan of a favourite. The list hears of it as of any change. */
export function createPlanActs(
  { plans, reportFailure }: PlanDependencies,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): PlanActs {
  const editing = signal<Editing | null>(null);
  const drafts = createPlanDrafts();
  return {
    editing,
    edit(favourite) {
      const words = drafts.begin(favourite.id, favourite.plan);
      editing.value = { favourite, words, failed: false };
    },
    close(typed) {
      if (editing.value) drafts.leave(editing.value.favourite.id, typed);
      editing.value = null;
    },
    async save(words) {
      const asked = editing.value;
      if (!asked) return;
      const { id } = asked.favourite;
      // The reader may have closed it meanwhile, and opened that of another favourite.
      const isStillOpen = () => editing.value?.favourite.id === id;
      try {
        await plans.change(id, words);
      } catch (error) {
        // Said in the dialog, which keeps the words: a notice would lie behind it.
        reportFailure('plan', error);
        if (isStillOpen()) editing.value = { ...asked, failed: true };
        return;
      }
      drafts.forget(id);
      if (isStillOpen()) editing.value = null;
      tell('plan_made');
    },
    async drop({ id, plan }) {
      if (!plan) return;
      await attempt('plan', async () => {
        await plans.drop(id);
        drafts.forget(id);
        tell('plan_dropped', () => attempt('plan', () => plans.putBack(id, plan)));
      });
    },
  };
}
