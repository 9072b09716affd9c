import { FinalQuestion } from './FinalQuestion';
import styles from './ForGoodDialog.module.css';
import { t } from './text';

interface ForGoodDialogProps {
  /** The passage that would go; without one, the whole trash would. */
  text?: string | undefined;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before something is removed for good. */
export function ForGoodDialog({ text, onRemove, onClose }: ForGoodDialogProps) {
  const isAll = text === undefined;
  return (
    <FinalQuestion
      title={t(isAll ? 'trash_empty_title' : 'trash_remove_title')}
      keep={t('trash_keep')}
      act={t(isAll ? 'trash_empty' : 'trash_remove')}
      onAct={onRemove}
      onClose={onClose}
    >
      {!isAll && (
        <blockquote dir="auto" class={styles.passage}>
          {text}
        </blockquote>
      )}
      <p>{t(isAll ? 'trash_empty_final' : 'trash_remove_final')}</p>
    </FinalQuestion>
  );
}
