import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { CadenceMeaning } from '../../components/CadenceMeaning';
import type { Arrival } from '../../core/deal/cadence';

/** A Tuesday, ten in the morning. */
const now = new Date(2025, 4, 13, 10).getTime();
const hour = 3_600_000;
const hours = (count: number) => ({ kind: 'interval', minutes: count * 60 }) as const;
const daily = (hour: number) => ({ kind: 'daily', at: hour * 60 }) as const;

/** An insight has come an hour ago. */
const lastHour: Arrival = {
  cadence: { kind: 'everyTab' },
  pause: null,
  pinned: false,
  arrivedAt: now - hour,
  tabs: 1,
};

afterEach(() => render(null, document.body));

test.each<[string, Partial<Arrival>, string]>([
  ['due', { cadence: hours(1) }, 'cadence_means_interval_now'],
  ['in two hours', { cadence: hours(3) }, 'cadence_means_interval_today'],
  ['after midnight', { cadence: hours(20) }, 'cadence_means_interval_tomorrow'],
  ['in three days', { cadence: hours(73) }, 'cadence_means_interval_later'],
  ['a clock set back', { cadence: hours(3), arrivedAt: now + hour }, 'cadence_means_interval_now'],
  ['never before', { cadence: daily(7), arrivedAt: 0 }, 'cadence_means_daily_now'],
  ['this morning', { cadence: daily(7) }, 'cadence_means_daily_tomorrow'],
  ['this evening', { cadence: daily(19) }, 'cadence_means_daily_today'],
  ['every tab', {}, 'cadence_means_every_tab'],
  ['tabs', { cadence: { kind: 'tabs', count: 5 } }, 'cadence_means_tabs'],
  ['pinned', { cadence: daily(7), pinned: true }, 'cadence_means_pinned'],
])('%s', (_name, arrival, meaning) => {
  render(<CadenceMeaning now={now} arrival={{ ...lastHour, ...arrival }} />, document.body);

  expect(document.body).toHaveTextContent(meaning);
});
