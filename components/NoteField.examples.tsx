import { arabicText, longestText, unbrokenText } from './example-card';
import { NoteField } from './NoteField';

const ignore = () => {};

export const noteFieldExamples = {
  empty: () => (
    <NoteField text="" state="saved" onType={ignore} onClose={ignore} onRetry={ignore} />
  ),
  long: () => (
    <NoteField
      text={`${longestText}\n\n${unbrokenText}`}
      state="typed"
      onType={ignore}
      onClose={ignore}
      onRetry={ignore}
    />
  ),
  'not saved': () => (
    <NoteField text="A thought." state="failed" onType={ignore} onClose={ignore} onRetry={ignore} />
  ),
  'from right to left': () => (
    <NoteField text={arabicText} state="saved" onType={ignore} onClose={ignore} onRetry={ignore} />
  ),
};
