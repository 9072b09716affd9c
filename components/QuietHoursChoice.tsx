import type { QuietHours } from '../core/settings';
import { Field } from './Field';
import { Sentence } from './Sentence';
import { t } from './text';
import { timeInput } from './time-input';

interface QuietHoursChoiceProps {
  quietHours: QuietHours;
  onChoose: (quietHours: QuietHours) => void;
}

/** The hours without nudges, as a sentence with two times in it. */
export function QuietHoursChoice({ quietHours, onChoose }: QuietHoursChoiceProps) {
  const field = (end: 'from' | 'to') => (
    <Field
      key={end}
      label={t(`quiet_hours_${end}_label`)}
      type="time"
      value={timeInput(quietHours[end])}
      problem={t('cadence_time_problem')}
      onEnter={(milliseconds) => onChoose({ ...quietHours, [end]: milliseconds / 60_000 })}
    />
  );
  const isNone = quietHours.from === quietHours.to;
  return (
    <Sentence
      message={isNone ? 'quiet_hours_none' : 'quiet_hours'}
      slots={[field('from'), field('to')]}
    />
  );
}
