import type { FunctionComponent } from 'preact';
import { KeysDialog } from '../../components/KeysDialog';
import { SectionDialog } from '../../components/SectionDialog';
import { WhyDialog } from '../../components/WhyDialog';
import { isMoment } from '../../core/deal/reason';
import type { OpenDialog as Open } from './newtab-dialogs';
import type { NewTabModel } from './newtab-model';

interface OpenDialogProps {
  dialog: Open;
  model: NewTabModel;
  onClose: () => void;
}

export type OpenDialogView = FunctionComponent<OpenDialogProps>;

export function OpenDialog({ dialog, model, onClose }: OpenDialogProps) {
  const answer = (work: () => Promise<void>) => () => {
    onClose();
    void work();
  };
  switch (dialog.kind) {
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'section': {
      const { text, language } = dialog.card;
      const { section } = dialog;
      return (
        <SectionDialog section={section} insight={text} language={language} onClose={onClose} />
      );
    }
    case 'why': {
      const { reason } = dialog.card;
      return (
        <WhyDialog
          card={dialog.card}
          onClose={onClose}
          onHide={answer(model.hide)}
          onLess={answer(model.lessOfDocument)}
          onNotNow={answer(async () => {
            if (reason && isMoment(reason)) await model.notAt(reason);
          })}
        />
      );
    }
  }
}
