import { unbrokenText } from './example-card';
import { TagList } from './TagList';

const ignore = () => {};

export const tagListExamples = {
  several: () => <TagList tags={['closeness', 'work', 'to read again', 'صبر']} onTag={ignore} />,
  'not to be pressed': () => <TagList tags={['closeness', unbrokenText.slice(0, 60)]} />,
  found: () => <TagList tags={['closeness']} marks={() => [[0, 5]]} onTag={ignore} />,
};
