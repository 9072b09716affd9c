import { arabicText, longestText } from './example-card';
import { ForGoodDialog } from './ForGoodDialog';

const ignore = () => {};

export const forGoodDialogExamples = {
  'one passage': () => (
    <ForGoodDialog text={longestText.repeat(3)} onRemove={ignore} onClose={ignore} />
  ),
  'the whole trash': () => <ForGoodDialog onRemove={ignore} onClose={ignore} />,
  'from right to left': () => (
    <ForGoodDialog text={arabicText} onRemove={ignore} onClose={ignore} />
  ),
};
