import { signal } from '@preact/signals-core';
import { CardDialogs } from '../../components/CardDialogs';
import { createCardDialogs } from '../../components/card-dialogs';
import { KeysDialog } from '../../components/KeysDialog';
import { MoreTools } from '../../components/MoreTools';
import { PlanLine } from '../../components/PlanLine';
import type { Card } from '../../core/deal/card';
import { service } from '../../services/client';
import type { DocumentsService, MarksService } from '../../services/contract';
import type { PlansService, ReasonsService } from '../../services/nudge-contract';
import type { LazyParts } from './lazy-page';
import type { NewTabModel } from './newtab-model';

interface Given {
  readonly marks: MarksService;
  readonly reportFailure: (doing: string, error: unknown) => void;
}

/** What a new tab has once it is asked for more than its card. */
export function createLazyParts(model: NewTabModel, given: Given): LazyParts {
  const { notices, rule, hide } = model;
  const keys = signal(false);
  // A plan saves its insight, and the page hears of that as of any other saving.
  const onMade = async () => {};
  const dialogs = createCardDialogs({ ...backgroundOf(), ...given, rule, onMade }, notices);
  const { planning, section, why, answers } = dialogs;
  const closeKeys = () => {
    keys.value = false;
  };

  return {
    isOpen: () => keys.value || dialogs.isOpen.value,
    openKeys() {
      keys.value = true;
    },
    openWhy: why.open,
    openSection: section.open,
    lessOfDocument: answers.lessOfDocument,
    readPlan: planning.read,
    MoreTools,
    Dialogs: () =>
      keys.value ? (
        <KeysDialog onClose={closeKeys} />
      ) : (
        <CardDialogs dialogs={dialogs} onHide={() => void hide()} />
      ),
    PlanOf: ({ card }: { card: Card }) => (
      <PlanLine
        card={card}
        planned={planning.planned.value}
        onEdit={planning.edit}
        onDrop={() => void planning.drop()}
      />
    ),
  };
}

function backgroundOf() {
  return {
    documents: service<DocumentsService>('documents'),
    reasons: service<ReasonsService>('reasons'),
    plans: service<PlansService>('plans'),
  };
}
