import { arabicText, longestText, longTitle, unbrokenText } from './example-card';
import { UnsavedPassage } from './UnsavedPassage';

const ignore = () => {};
const of = (text: string, title: string) => () => (
  <UnsavedPassage
    passage={{ id: 'page/1', text, source: { title } }}
    onTryAgain={ignore}
    onCopy={ignore}
    onDiscard={ignore}
  />
);

export const unsavedPassageExamples = {
  'of one paragraph': of(
    'It is not that we have a short time to live.',
    'On the Shortness of Life',
  ),
  'longer than its room': of(`${longestText}\n\n${longestText}\n\n${longestText}`, longTitle),
  'of one unbroken word': of(unbrokenText, unbrokenText),
  'from right to left': of(arabicText, arabicText),
};
