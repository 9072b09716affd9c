import { QuietHoursChoice } from './QuietHoursChoice';

const ignore = () => {};

export const quietHoursChoiceExamples = {
  'over night': () => <QuietHoursChoice quietHours={{ from: 1320, to: 480 }} onChoose={ignore} />,
  none: () => <QuietHoursChoice quietHours={{ from: 0, to: 0 }} onChoose={ignore} />,
};
