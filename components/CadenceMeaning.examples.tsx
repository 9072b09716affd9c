import type { Arrival } from '../core/deal/cadence';
import { CadenceMeaning } from './CadenceMeaning';

/** A Tuesday, ten in the morning. */
const now = new Date(2025, 4, 13, 10).getTime();
const hour = 3_600_000;

const draw = (arrival: Partial<Arrival>) => () => (
  <CadenceMeaning
    now={now}
    arrival={{
      cadence: { kind: 'everyTab' },
      pause: null,
      pinned: false,
      arrivedAt: now - hour,
      tabs: 1,
      ...arrival,
    }}
  />
);

export const cadenceMeaningExamples = {
  'every tab': draw({}),
  'one tab in five': draw({ cadence: { kind: 'tabs', count: 5 } }),
  'due now': draw({ cadence: { kind: 'interval', minutes: 30 } }),
  'later today': draw({ cadence: { kind: 'interval', minutes: 180 } }),
  'another day': draw({ cadence: { kind: 'interval', minutes: 72 * 60 } }),
  tomorrow: draw({ cadence: { kind: 'daily', at: 7 * 60 } }),
  'kept on every tab': draw({ pinned: true }),
};
