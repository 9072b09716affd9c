import { CardTools } from './CardTools';
import { exampleTools, toolsWithoutCard } from './example-tools';

export const cardToolsExamples = {
  'a new card': () => <CardTools {...exampleTools} />,
  'saved and kept, after another': () => <CardTools {...exampleTools} saved pinned canGoBack />,
  'without a card': () => <CardTools {...toolsWithoutCard} />,
};
