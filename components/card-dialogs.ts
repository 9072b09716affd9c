import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type CardAnswers, createCardAnswers } from './card-answers';
import type { Notices } from './notices';
import { createOpenedSection, type OpenedSection } from './opened-section';
import { createOpenedWhy, type OpenedWhy } from './opened-why';
import { createPlanning, type Planning } from './planning';

type AnswersGiven = Parameters<typeof createCardAnswers>[0];
type PlanningGiven = Parameters<typeof createPlanning>[0];

interface Given extends AnswersGiven, PlanningGiven {
  readonly documents: AnswersGiven['documents'] & {
    section: Parameters<typeof createOpenedSection>[1];
  };
  readonly reasons: AnswersGiven['reasons'] & { account: Parameters<typeof createOpenedWhy>[0] };
}

/** What can be opened over a card: its section, why it came, the plan made of it. */
export interface CardDialogs {
  readonly section: OpenedSection;
  readonly why: OpenedWhy;
  readonly planning: Planning;
  readonly answers: CardAnswers;
  /** Whether any of them is open. */
  readonly isOpen: ReadonlySignal<boolean>;
}

export function createCardDialogs(given: Given, notices: Notices): CardDialogs {
  const { documents, reasons } = given;
  const section = createOpenedSection(notices, documents.section);
  const why = createOpenedWhy(reasons.account, given.reportFailure);
  const planning = createPlanning(given, notices);
  return {
    section,
    why,
    planning,
    answers: createCardAnswers(given, notices),
    isOpen: computed(() =>
      [section.opened, why.opened, planning.editing].some(({ value }) => value !== null),
    ),
  };
}
