import type { Pause } from '../core/deal/cadence';
import { PauseControl } from './PauseControl';

const ignore = () => {};
const noon = new Date(2025, 4, 13, 12).getTime();
const hour = 3_600_000;

const control = (pause: Pause | null) => (
  <PauseControl pause={pause} now={noon} onHour={ignore} onTomorrow={ignore} onResume={ignore} />
);

export const pauseControlExamples = {
  'not paused': () => control(null),
  'for an hour': () => control({ until: noon + hour }),
  'until tomorrow': () => control({ until: noon + 17 * hour }),
  'for days': () => control({ until: noon + 90 * hour }),
  'until resumed': () => control('untilResumed'),
};
