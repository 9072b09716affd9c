import { MoreTools } from './MoreTools';

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

export const moreToolsExamples = {
  'with a card': () => (
    <MoreTools hasCard saved={false} pinned={false} canGoBack={false} {...callbacks} />
  ),
  'with a card that is kept': () => (
    <MoreTools hasCard saved pinned canGoBack={false} {...callbacks} />
  ),
  'without a card': () => (
    <MoreTools hasCard={false} saved={false} pinned={false} canGoBack={false} {...callbacks} />
  ),
};
