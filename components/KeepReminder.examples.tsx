import { KeepReminder } from './KeepReminder';

const ignore = () => {};

export const keepReminderExamples = {
  once: () => <KeepReminder href="#keep" onLeave={ignore} />,
};
