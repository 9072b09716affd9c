import { BringIn } from './BringIn';

export const bringInExamples = {
  'at rest': () => <BringIn onFile={() => {}} />,
};
