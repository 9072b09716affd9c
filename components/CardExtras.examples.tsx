import { CardExtras } from './CardExtras';
import { arabicText, exampleCard, longestText } from './example-card';

const { practice, ask } = exampleCard;

export const cardExtrasExamples = {
  'something to try and a question': () => (
    <CardExtras practice={practice} ask={ask} language="en" />
  ),
  'a question alone': () => <CardExtras ask={ask} language="en" />,
  long: () => <CardExtras practice={longestText} ask={longestText} language="en" />,
  'from right to left': () => <CardExtras practice={arabicText} language="ar" />,
};
