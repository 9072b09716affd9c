import type { Cadence } from '../core/deal/cadence';
import styles from './FirstCadence.module.css';
import { minutesOfDay } from './in-words';
import { t } from './text';

const everyTab: Cadence = { kind: 'everyTab' };
const everyFifthTab: Cadence = { kind: 'tabs', count: 5 };
const everyHour: Cadence = { kind: 'interval', minutes: 60 };
const daily = { kind: 'daily', at: 7 * 60 } as const satisfies Cadence;

interface FirstCadenceProps {
  /** undefined until it is known. */
  cadence: Cadence | undefined;
  /** Whether the reader has chosen here. */
  kept: boolean;
  onChoose: (cadence: Cadence) => void;
}

/** The four cadences that a new reader chooses from; the options have all. */
export function FirstCadence({ cadence, kept, onChoose }: FirstCadenceProps) {
  const choices = [
    [everyTab, t('welcome_every_tab')],
    [everyFifthTab, t('welcome_every_5_tabs')],
    [everyHour, t('welcome_every_hour')],
    [daily, t('welcome_daily', minutesOfDay(daily.at))],
  ] as const;
  return (
    <fieldset class={styles.choices}>
      <legend>{t('welcome_how_often')}</legend>
      {choices.map(([choice, label]) => (
        <label key={label}>
          <input
            type="radio"
            name="cadence"
            checked={isSame(choice, cadence)}
            onChange={() => onChoose(choice)}
          />
          <span>{label}</span>
        </label>
      ))}
      <p role="status">{t(kept ? 'welcome_kept' : 'welcome_change_later')}</p>
    </fieldset>
  );
}

const isSame = (one: Cadence, other: Cadence | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);
