import { SelectionBar } from './SelectionBar';

const ignore = () => {};
const on = {
  onAll: ignore,
  onNone: ignore,
  onTagsOpen: ignore,
  onTag: ignore,
  onUntag: ignore,
  onExport: ignore,
  onRemove: ignore,
  onDone: ignore,
};

export const selectionBarExamples = {
  'nothing selected yet': () => (
    <SelectionBar count={0} all={false} busy={false} knownTags={[]} {...on} />
  ),
  'all selected': () => <SelectionBar count={1234} all busy={false} knownTags={[]} {...on} />,
};
