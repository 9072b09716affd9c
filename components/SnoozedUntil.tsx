import { Button } from './Button';
import { dayAndTime, dayOf, timeOfDay } from './in-words';
import styles from './SnoozedUntil.module.css';
import { t } from './text';

interface SnoozedUntilProps {
  /** Epoch milliseconds, both. */
  until: number;
  now: number;
  onResume: () => void;
}

/** Tells until when no nudge comes, and how to end it. */
export function SnoozedUntil({ until, now, onResume }: SnoozedUntilProps) {
  const day = dayOf(until, now);
  return (
    <div class={styles.snoozed}>
      <p>{t(`snoozed_${day}`, day === 'later' ? dayAndTime(until) : timeOfDay(until))}</p>
      <Button label={t('snoozed_resume')} kind="main" onClick={onResume} />
    </div>
  );
}
