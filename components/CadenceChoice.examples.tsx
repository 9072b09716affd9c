import type { Cadence } from '../core/deal/cadence';
import { CadenceChoice } from './CadenceChoice';

const ignore = () => {};
const draw = (cadence: Cadence) => () => <CadenceChoice cadence={cadence} onChoose={ignore} />;

export const cadenceChoiceExamples = {
  'every tab': draw({ kind: 'everyTab' }),
  'every few tabs': draw({ kind: 'tabs', count: 5 }),
  'every 30 minutes': draw({ kind: 'interval', minutes: 30 }),
  'every hour': draw({ kind: 'interval', minutes: 60 }),
  'once a day': draw({ kind: 'daily', at: 7 * 60 }),
};
