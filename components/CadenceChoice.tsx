import type { Cadence } from '../core/deal/cadence';
import { Choice } from './Choice';
import { formFor, number } from './counted';
import { Field } from './Field';
import { Sentence } from './Sentence';
import { t } from './text';
import { timeInput } from './time-input';

interface CadenceChoiceProps {
  cadence: Cadence;
  onChoose: (cadence: Cadence) => void;
}

const kinds = ['everyTab', 'tabs', 'minutes', 'hours', 'daily'] as const;
type Kind = (typeof kinds)[number];

/** What each kind starts from when it is chosen. */
const starts: Readonly<Record<Kind, Cadence>> = {
  everyTab: { kind: 'everyTab' },
  tabs: { kind: 'tabs', count: 5 },
  minutes: { kind: 'interval', minutes: 30 },
  hours: { kind: 'interval', minutes: 3 * 60 },
  daily: { kind: 'daily', at: 7 * 60 },
};

/** How often a new insight arrives, as one sentence to choose in. */
export function CadenceChoice({ cadence, onChoose }: CadenceChoiceProps) {
  const kind = kindOf(cadence);
  const choice = (
    <Choice
      key="choice"
      label={t('cadence_label')}
      value={kind}
      options={kinds.map((value) => ({
        value,
        label: value === kind ? chosenLabel(cadence) : t(`cadence_choose_${value}`),
      }))}
      onChoose={(chosen) => onChoose(starts[chosen])}
    />
  );
  const count = (
    value: number,
    min: number,
    max: number,
    asCadence: (count: number) => Cadence,
  ) => (
    <Field
      key="count"
      label={t('cadence_count_label')}
      type="number"
      min={min}
      max={max}
      value={String(value)}
      problem={t('cadence_count_problem', [number(min), number(max)])}
      onEnter={(entered) => onChoose(asCadence(entered))}
    />
  );
  switch (cadence.kind) {
    case 'everyTab':
      return <Sentence message="cadence_every_tab" slots={[choice]} />;
    case 'tabs': {
      const field = count(cadence.count, 2, 100, (count) => ({ kind: 'tabs', count }));
      return <Sentence message="cadence_counted" slots={[field, choice]} />;
    }
    case 'interval': {
      const [unit, max] = kind === 'hours' ? [60, 7 * 24] : [1, 600];
      const field = count(cadence.minutes / unit, 1, max, (count) => ({
        kind: 'interval',
        minutes: count * unit,
      }));
      return <Sentence message="cadence_counted" slots={[field, choice]} />;
    }
    case 'daily': {
      const field = (
        <Field
          key="time"
          label={t('cadence_time_label')}
          type="time"
          value={timeInput(cadence.at)}
          problem={t('cadence_time_problem')}
          onEnter={(milliseconds) => onChoose({ kind: 'daily', at: milliseconds / 60_000 })}
        />
      );
      return <Sentence message="cadence_daily" slots={[choice, field]} />;
    }
  }
}

function kindOf(cadence: Cadence): Kind {
  if (cadence.kind !== 'interval') return cadence.kind;
  return cadence.minutes % 60 === 0 ? 'hours' : 'minutes';
}

/** Behind a number stands the bare unit: “every 5 tabs”, where the list has “every few tabs”. */
function chosenLabel(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'everyTab':
    case 'daily':
      return t(`cadence_choose_${cadence.kind}`);
    case 'tabs':
      return t(formFor(cadence.count, 'cadence_tabs_one', 'cadence_tabs_many'));
    case 'interval': {
      const { minutes } = cadence;
      return minutes % 60 === 0
        ? t(formFor(minutes / 60, 'cadence_hours_one', 'cadence_hours_many'))
        : t(formFor(minutes, 'cadence_minutes_one', 'cadence_minutes_many'));
    }
  }
}
