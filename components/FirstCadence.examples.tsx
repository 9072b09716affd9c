import type { Cadence } from '../core/deal/cadence';
import { FirstCadence } from './FirstCadence';

const choice = (cadence: Cadence | undefined, kept: boolean) => (
  <FirstCadence cadence={cadence} kept={kept} onChoose={() => {}} />
);

export const firstCadenceExamples = {
  'as it is at first': () => choice({ kind: 'everyTab' }, false),
  chosen: () => choice({ kind: 'daily', at: 420 }, true),
  'none of the four': () => choice({ kind: 'tabs', count: 7 }, false),
  'not yet read': () => choice(undefined, false),
};
