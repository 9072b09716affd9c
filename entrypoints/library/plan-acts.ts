import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Favourite, PlanWords } from '../../core/favourite';
import type { PlansService } from '../../services/nudge-contract';

export interface PlanDependencies {
  plans: Pick<PlansService, 'change' | 'drop' | 'putBack'>;
  reportFailure: (doing: string, error: unknown) => void;
}

interface Editing {
  readonly favourite: Favourite;
  /** Whether the last words could not be kept. */
  readonly failed: boolean;
}

export interface PlanActs {
  /** The favourite whose plan is being written; null while none is. */
  editing: ReadonlySignal<Editing | null>;
  edit(favourite: Favourite | null): void;
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
  return {
    editing,
    edit(favourite) {
      editing.value = favourite && { favourite, failed: false };
    },
    async save(words) {
      const asked = editing.value;
      if (!asked) return;
      try {
        await plans.change(asked.favourite.id, words);
      } catch (error) {
        // Said in the dialog, which keeps the words: a notice would lie behind it.
        reportFailure('plan', error);
        if (editing.value) editing.value = { ...asked, failed: true };
        return;
      }
      editing.value = null;
      tell('plan_made');
    },
    async drop({ id, plan }) {
      if (!plan) return;
      await attempt('plan', async () => {
        await plans.drop(id);
        tell('plan_dropped', () => attempt('plan', () => plans.putBack(id, plan)));
      });
    },
  };
}
