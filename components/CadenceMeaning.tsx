import { type Arrival, isDue, nextArrival } from '../core/deal/cadence';
import styles from './CadenceMeaning.module.css';
import { number } from './counted';
import { dayAndTime, dayOf, duration, minutesOfDay, timeOfDay } from './in-words';
import { t } from './text';

interface CadenceMeaningProps {
  arrival: Arrival;
  /** Epoch milliseconds. */
  now: number;
}

/** What the chosen cadence means just now, in a sentence. */
export function CadenceMeaning({ arrival, now }: CadenceMeaningProps) {
  return <p class={styles.meaning}>{meaningOf(arrival, now)}</p>;
}

function meaningOf(arrival: Arrival, now: number): string {
  const { cadence } = arrival;
  if (arrival.pinned) return t('cadence_means_pinned');
  switch (cadence.kind) {
    case 'everyTab':
      return t('cadence_means_every_tab');
    case 'tabs':
      return t('cadence_means_tabs', number(cadence.count));
    case 'interval': {
      const length = duration(cadence.minutes);
      const next = nextArrival(arrival, now) ?? now;
      if (isDue({ ...arrival, pause: null }, now)) return t('cadence_means_interval_now', length);
      const day = dayOf(next, now);
      const at = day === 'later' ? dayAndTime(next) : timeOfDay(next);
      return t(`cadence_means_interval_${day}`, [length, at]);
    }
    case 'daily': {
      const at = minutesOfDay(cadence.at);
      const next = nextArrival(arrival, now) ?? now;
      if (isDue({ ...arrival, pause: null }, now)) return t('cadence_means_daily_now', at);
      const today = dayOf(next, now) === 'today';
      return t(today ? 'cadence_means_daily_today' : 'cadence_means_daily_tomorrow', at);
    }
  }
}
