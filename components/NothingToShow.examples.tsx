import { NothingToShow } from './NothingToShow';

export const nothingToShowExamples = {
  'no card': () => <NothingToShow onOptions={() => {}} />,
};
