import type { Pause } from '../core/deal/cadence';
import { PauseChoice } from './PauseChoice';

const ignore = () => {};
const now = new Date(2025, 4, 13, 10).getTime();
const hour = 3_600_000;
const draw = (pause: Pause | null) => () => (
  <PauseChoice pause={pause} now={now} onPause={ignore} onResume={ignore} />
);

export const pauseChoiceExamples = {
  'not paused': draw(null),
  'a pause that has passed': draw({ until: now }),
  'paused for an hour': draw({ until: now + hour }),
  'paused until tomorrow': draw({ until: now + 19 * hour }),
  'paused for a week': draw({ until: now + 7 * 24 * hour }),
  'paused until resumed': draw('untilResumed'),
};
