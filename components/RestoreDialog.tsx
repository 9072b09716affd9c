import { Button } from './Button';
import { Dialog } from './Dialog';
import { FileProblem, type Refusal } from './FileProblem';
import { dayAndTime } from './in-words';
import styles from './RestoreDialog.module.css';
import { RestoreQuestion, type WouldChange } from './RestoreQuestion';
import { t } from './text';

/** A file by its name, or the library of an earlier day. */
type Source =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'snapshot'; readonly takenAt: number };

type RestoreStep =
  | { readonly step: 'reading' | 'applying'; readonly source: Source }
  | { readonly step: 'refused'; readonly source: Source; readonly problem: Refusal }
  | { readonly step: 'asking'; readonly source: Source; readonly preview: WouldChange };

interface RestoreDialogProps {
  restoring: RestoreStep;
  onApply: (mode: 'merge' | 'replace') => void;
  onClose: () => void;
}

/** A restore from its file to its end: what is wrong with the file, or what it would change. */
export function RestoreDialog({ restoring, onApply, onClose }: RestoreDialogProps) {
  const { step, source } = restoring;
  const title =
    source.kind === 'file'
      ? t('options_restore_file_title', source.name)
      : t('options_restore_snapshot_title', dayAndTime(source.takenAt));
  return (
    <Dialog title={title} onClose={onClose}>
      <div class={styles.text}>
        {(step === 'reading' || step === 'applying') && (
          <p role="status">{t(`options_restore_${step}`)}</p>
        )}
        {step === 'refused' && <FileProblem problem={restoring.problem} />}
        {step === 'asking' && (
          <RestoreQuestion
            preview={restoring.preview}
            proposed={source.kind === 'file' ? 'merge' : 'replace'}
            onApply={onApply}
            onClose={onClose}
          />
        )}
      </div>
      {step === 'refused' && (
        <div class={styles.answers}>
          <Button label={t('close')} kind="main" onClick={onClose} />
        </div>
      )}
    </Dialog>
  );
}
