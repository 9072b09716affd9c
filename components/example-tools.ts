import type { CardToolsProps } from './CardTools';
import { MoreTools } from './MoreTools';

const ignore = () => {};

/** The callbacks of the examples of CardTools and MoreTools. */
export const exampleTools = {
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
