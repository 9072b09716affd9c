import { CardTools } from './CardTools';

const ignore = () => {};
const callbacks = {
  onSave: ignore,
  onNext: ignore,
  onBack: ignore,
  onCopy: ignore,
  onHide: ignore,
  onLess: ignore,
  onPin: ignore,
  onWhy: ignore,
  onSection: ignore,
  onLibrary: ignore,
  onOptions: ignore,
  onKeys: ignore,
};

export const cardToolsExamples = {
  'a new card': () => (
    <CardTools hasCard saved={false} pinned={false} canGoBack={false} {...callbacks} />
  ),
  'saved and kept, after another': () => (
    <CardTools hasCard saved pinned canGoBack {...callbacks} />
  ),
  'without a card': () => (
    <CardTools hasCard={false} saved={false} pinned={false} canGoBack={false} {...callbacks} />
  ),
};
