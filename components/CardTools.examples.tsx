import { CardTools } from './CardTools';
import { exampleTools } from './example-tools';

export const cardToolsExamples = {
  'a new card': () => (
    <CardTools
      hasCard
      hasDocument
      saved={false}
      pinned={false}
      canGoBack={false}
      {...exampleTools}
    />
  ),
  'saved and kept, after another': () => (
    <CardTools hasCard hasDocument saved pinned canGoBack {...exampleTools} />
  ),
  'without a card': () => (
    <CardTools
      hasCard={false}
      hasDocument={false}
      saved={false}
      pinned={false}
      canGoBack={false}
      {...exampleTools}
    />
  ),
};
