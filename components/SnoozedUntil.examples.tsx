import { SnoozedUntil } from './SnoozedUntil';

const ignore = () => {};
const now = new Date(2026, 10, 23, 12).getTime();
const hour = 3_600_000;

export const snoozedUntilExamples = {
  'for an hour': () => <SnoozedUntil until={now + hour} now={now} onResume={ignore} />,
  'until tomorrow': () => <SnoozedUntil until={now + 20 * hour} now={now} onResume={ignore} />,
  'for longer': () => <SnoozedUntil until={now + 72 * hour} now={now} onResume={ignore} />,
};
