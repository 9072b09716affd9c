import type { CardToolsProps } from './CardTools';
import { MoreTools } from './MoreTools';

const ignore = () => {};

const callbacks = {
  More: MoreTools,
  onMore: ignore,
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
} satisfies Partial<CardToolsProps>;

/** With an insight that is new: what the examples of CardTools and MoreTools have in common. */
export const exampleTools: CardToolsProps = {
  ...callbacks,
  hasCard: true,
  hasDocument: true,
  saved: false,
  pinned: false,
  canGoBack: false,
};

/** Without one. */
export const toolsWithoutCard: CardToolsProps = {
  ...exampleTools,
  hasCard: false,
  hasDocument: false,
};
