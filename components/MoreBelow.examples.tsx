import { MoreBelow } from './MoreBelow';

export const moreBelowExamples = {
  'the end of a list': () => <MoreBelow label="Show older ones" after={50} onMore={() => {}} />,
};
