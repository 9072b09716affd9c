import { dayAndTime, dayOf, timeOfDay } from './in-words';
import { OnHold } from './OnHold';
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
    <OnHold
      text={t(`snoozed_${day}`, day === 'later' ? dayAndTime(until) : timeOfDay(until))}
      label={t('snoozed_resume')}
      onResume={onResume}
    />
  );
}
