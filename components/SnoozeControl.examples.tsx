import { unbrokenText } from './example-card';
import { SnoozeControl } from './SnoozeControl';

const ignore = () => {};
const noon = new Date(2025, 4, 13, 12).getTime();
const hour = 3_600_000;
const callbacks = { onSnooze: ignore, onResume: ignore, onLeaveOut: ignore, onTakeIn: ignore };

const control = (until: number | null, host?: string, leftOut = false) => (
  <SnoozeControl until={until} host={host} leftOut={leftOut} now={noon} {...callbacks} />
);

/** With its choices in sight. */
const opened = (host?: string, leftOut = false) => (
  <div ref={(element) => element?.querySelector('button')?.click()}>
    {control(null, host, leftOut)}
  </div>
);

export const snoozeControlExamples = {
  'nudges may come': () => control(null, 'example.org'),
  'the choices': () => opened('example.org'),
  'the choices, where the browser tells no site': () => opened(),
  'on a site that was left out': () => opened('example.org', true),
  'a long host': () => opened(`${unbrokenText.slice(0, 200)}.example`),
  'quiet for an hour': () => control(noon + hour),
  'quiet until tomorrow': () => control(noon + 20 * hour),
  'quiet for days': () => control(noon + 90 * hour),
};
