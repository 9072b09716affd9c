import styles from './KeepReminder.module.css';
import { t } from './text';

interface KeepReminderProps {
  /** The page where a file is kept. */
  href: string;
  onLeave: () => void;
}

/** Reminds the reader, once, that a file of one's own outlives a computer. */
export function KeepReminder({ href, onLeave }: KeepReminderProps) {
  return (
    <p class={styles.reminder} role="note">
      {t('reminder_text')} <a href={href}>{t('reminder_keep')}</a>
      <button type="button" onClick={onLeave}>
        {t('reminder_leave')}
      </button>
    </p>
  );
}
