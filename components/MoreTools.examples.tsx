import { exampleTools } from './example-tools';
import { MoreTools } from './MoreTools';

export const moreToolsExamples = {
  'with a card': () => (
    <MoreTools
      hasCard
      hasDocument
      saved={false}
      pinned={false}
      canGoBack={false}
      {...exampleTools}
    />
  ),
  'with a card that is kept': () => (
    <MoreTools hasCard hasDocument saved pinned canGoBack={false} {...exampleTools} />
  ),
  'without a card': () => (
    <MoreTools
      hasCard={false}
      hasDocument={false}
      saved={false}
      pinned={false}
      canGoBack={false}
      {...exampleTools}
    />
  ),
};
