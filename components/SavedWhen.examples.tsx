import { SavedWhen } from './SavedWhen';

const noon = new Date(2025, 4, 13, 12).getTime();
const minute = 60_000;
const day = 24 * 60 * minute;

export const savedWhenExamples = {
  'just now': () => <SavedWhen savedAt={noon} now={noon} />,
  'minutes ago': () => <SavedWhen savedAt={noon - 5 * minute} now={noon} />,
  'days ago': () => <SavedWhen savedAt={noon - 3 * day} now={noon} />,
  'long ago': () => <SavedWhen savedAt={noon - 300 * day} now={noon} />,
};
