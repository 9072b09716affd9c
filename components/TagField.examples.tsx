import { unbrokenText } from './example-card';
import { TagField } from './TagField';

const ignore = () => {};

export const tagFieldExamples = {
  'no tag yet': () => (
    <TagField tags={[]} known={['work']} onAdd={ignore} onRemove={ignore} onClose={ignore} />
  ),
  several: () => (
    <TagField
      tags={['closeness', 'صبر', unbrokenText.slice(0, 60)]}
      known={['work']}
      onAdd={ignore}
      onRemove={ignore}
      onClose={ignore}
    />
  ),
};
