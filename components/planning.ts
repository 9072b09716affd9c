import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Card } from '../core/deal/card';
import type { Plan, PlanWords } from '../core/favourite';
import type { Notices } from './notices';
import { createPlanDrafts } from './plan-drafts';

interface Given {
  plans: {
    make(card: Card, words: PlanWords): Promise<unknown>;
    of(id: string): Promise<Plan | null>;
    drop(id: string): Promise<unknown>;
    putBack(id: string, plan: Plan): Promise<unknown>;
  };
  /** Called once a plan was made: its insight is saved as well. */
  onMade: () => Promise<void>;
  reportFailure: (doing: string, error: unknown) => void;
}

export interface Planned {
  readonly card: Card;
  /** undefined while it is not known. */
  readonly plan: Plan | null | undefined;
}

interface Editing {
  readonly card: Card;
  /** What the dialog begins with. */
  readonly words: PlanWords | undefined;
  /** Whether the last words could not be kept. */
  readonly failed: boolean;
}

export interface Planning {
  /** The plan of the card that was read last. */
  planned: ReadonlySignal<Planned | null>;
  /** The plan whose words are being written; null while none is. */
  editing: ReadonlySignal<Editing | null>;
  read(card: Card): Promise<void>;
  edit(): void;
  /** What was typed and not saved is there again when the dialog is opened again. */
  close(typed?: PlanWords): void;
  save(words: PlanWords): Promise<void>;
  drop(): Promise<void>;
}

/** The reader's own plan for what a card invites to: read, made, changed and dropped. */
export function createPlanning(
  { plans, onMade, reportFailure }: Given,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): Planning {
  const planned = signal<Planned | null>(null);
  const editing = signal<Editing | null>(null);
  const drafts = createPlanDrafts();

  async function read(card: Card) {
    const asked: Planned = { card, plan: undefined };
    planned.value = asked;
    await readAgain(card);
  }

  /** As `read`; what was known stays on screen meanwhile. */
  async function readAgain(card: Card) {
    await attempt('read', async () => {
      const plan = await plans.of(card.insightId);
      if (planned.value?.card === card) planned.value = { card, plan };
    });
  }

  return {
    planned,
    editing,
    read,
    edit() {
      const { card, plan } = planned.value ?? {};
      if (card) editing.value = { card, words: drafts.begin(card.insightId, plan), failed: false };
    },
    close(typed) {
      const { card } = editing.value ?? {};
      if (card) drafts.leave(card.insightId, typed);
      editing.value = null;
    },
    async save(words) {
      const asked = editing.value;
      if (!asked) return;
      const { card } = asked;
      // The reader may have closed it meanwhile, and opened that of another card.
      const isStillOpen = () => editing.value?.card === card;
      try {
        await plans.make(card, words);
      } catch (error) {
        reportFailure('plan', error);
        if (isStillOpen()) editing.value = { ...asked, failed: true };
        return;
      }
      drafts.forget(card.insightId);
      if (isStillOpen()) editing.value = null;
      tell('plan_made');
      await readAgain(card);
      await attempt('read', onMade);
    },
    async drop() {
      const { card, plan } = planned.value ?? {};
      if (!card || !plan) return;
      const { insightId } = card;
      await attempt('settings', async () => {
        await plans.drop(insightId);
        drafts.forget(insightId);
        await readAgain(card);
        tell('plan_dropped', () =>
          attempt('settings', async () => {
            await plans.putBack(insightId, plan);
            await readAgain(card);
          }),
        );
      });
    },
  };
}
