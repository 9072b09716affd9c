import type { CardToolsProps } from './CardTools';

const ignore = () => {};

/** The callbacks of the examples of CardTools and MoreTools. */
export const exampleTools = {
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
