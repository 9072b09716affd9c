import { FinalQuestion } from './FinalQuestion';
import { t } from './text';

/** Asks before all that was shown is forgotten. */
export function ForgetDialog({ onForget, onClose }: { onForget: () => void; onClose: () => void }) {
  return (
    <FinalQuestion
      title={t('shown_forget_title')}
      keep={t('shown_forget_keep')}
      act={t('shown_forget_all')}
      onAct={onForget}
      onClose={onClose}
    >
      <p>{t('shown_forget_final')}</p>
    </FinalQuestion>
  );
}
