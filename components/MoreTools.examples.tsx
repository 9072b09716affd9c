import { exampleTools, toolsWithoutCard } from './example-tools';
import { MoreTools } from './MoreTools';

export const moreToolsExamples = {
  'with a card': () => <MoreTools {...exampleTools} />,
  'with a card that is kept': () => <MoreTools {...exampleTools} saved pinned />,
  'without a card': () => <MoreTools {...toolsWithoutCard} />,
};
