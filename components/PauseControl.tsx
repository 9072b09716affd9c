import { Pause as PauseIcon, Play } from 'lucide';
import type { Pause } from '../core/deal/cadence';
import { Button } from './Button';
import { dayAndTime, dayOf, timeOfDay } from './in-words';
import styles from './PauseControl.module.css';
import { t } from './text';
import { useKeptFocus } from './use-kept-focus';

interface PauseControlProps {
  /** null when no pause holds. */
  pause: Pause | null;
  /** Epoch milliseconds. */
  now: number;
  onHour: () => void;
  onTomorrow: () => void;
  onResume: () => void;
}

/** Pauses new insights for a while, and nudges with them, and says until when they are paused. */
export function PauseControl({ pause, now, onHour, onTomorrow, onResume }: PauseControlProps) {
  const control = useKeptFocus<HTMLDivElement>();
  return (
    <div class={styles.control} ref={control}>
      <p role="status">{pause && pauseText(pause, now)}</p>
      {pause ? (
        <Button label={t('resume')} icon={Play} onClick={onResume} />
      ) : (
        <>
          <Button label={t('popup_pause_hour')} icon={PauseIcon} onClick={onHour} />
          <Button label={t('popup_pause_tomorrow')} onClick={onTomorrow} />
        </>
      )}
    </div>
  );
}

function pauseText(pause: Pause, now: number) {
  if (pause === 'untilResumed') return t('popup_paused');
  const { until } = pause;
  switch (dayOf(until, now)) {
    case 'today':
      return t('popup_paused_until', timeOfDay(until));
    case 'tomorrow':
      return t('popup_paused_until_tomorrow', timeOfDay(until));
    case 'later':
      return t('popup_paused_until', dayAndTime(until));
  }
}
