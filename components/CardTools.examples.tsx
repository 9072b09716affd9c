import { CardTools } from './CardTools';
import { exampleTools } from './example-tools';

export const cardToolsExamples = {
  'a new card': () => (
    <CardTools hasCard saved={false} pinned={false} canGoBack={false} {...exampleTools} />
  ),
  'saved and kept, after another': () => (
    <CardTools hasCard saved pinned canGoBack {...exampleTools} />
  ),
  'without a card': () => (
    <CardTools hasCard={false} saved={false} pinned={false} canGoBack={false} {...exampleTools} />
  ),
};
