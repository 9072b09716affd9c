import { isMoment } from '../core/deal/reason';
import type { CardDialogs as Dialogs } from './card-dialogs';
import { PlanDialog } from './PlanDialog';
import { SectionDialog } from './SectionDialog';
import { WhyDialog } from './WhyDialog';

interface CardDialogsProps {
  dialogs: Dialogs;
  /** “Not this one again”, of the card on screen. */
  onHide: () => void;
}

/** Draws what is open over a card. */
export function CardDialogs({ dialogs, onHide }: CardDialogsProps) {
  const { section, planning, why, answers } = dialogs;
  const opened = section.opened.value;
  if (opened) {
    const { text, language } = opened.place;
    return (
      <SectionDialog
        section={opened.section}
        insight={text}
        language={language}
        onClose={section.close}
      />
    );
  }
  const editing = planning.editing.value;
  if (editing) {
    return (
      <PlanDialog
        practice={editing.card.practice}
        plan={editing.words}
        failed={editing.failed}
        onSave={(words) => void planning.save(words)}
        onClose={planning.close}
      />
    );
  }
  const asked = why.opened.value;
  if (!asked) return null;
  const { card, account } = asked;
  const { reason } = card;
  const answer = (work: () => unknown) => () => {
    why.close();
    work();
  };
  return (
    <WhyDialog
      card={card}
      account={account}
      onRetry={() => void why.open(card)}
      onClose={why.close}
      onHide={answer(onHide)}
      onLessAtSuchMoments={answer(() => reason && void answers.lessFor(reason))}
      onNotAtThisTime={answer(() => reason && isMoment(reason) && void answers.notAt(card, reason))}
      onLessOfDocument={answer(() => void answers.lessOfDocument(card))}
    />
  );
}
