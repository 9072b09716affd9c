import { unbrokenText } from './example-card';
import { TagsDialog } from './TagsDialog';

const ignore = () => {};

export const tagsDialogExamples = {
  'while they are read': () => (
    <TagsDialog tags={undefined} onRename={ignore} onTag={ignore} onClose={ignore} />
  ),
  none: () => <TagsDialog tags={[]} onRename={ignore} onTag={ignore} onClose={ignore} />,
  several: () => (
    <TagsDialog
      tags={[
        { tag: 'closeness', count: 12 },
        { tag: 'to read again', count: 1 },
        { tag: unbrokenText.slice(0, 60), count: 1234 },
        { tag: 'صبر', count: 3 },
      ]}
      onRename={ignore}
      onTag={ignore}
      onClose={ignore}
    />
  ),
};
