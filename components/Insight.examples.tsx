import { arabicText, exampleCard, longestText, unbrokenText } from './example-card';
import { Insight } from './Insight';

export const insightExamples = {
  short: () => <Insight text={exampleCard.text} id={exampleCard.insightId} language="en" />,
  long: () => <Insight text={longestText.slice(0, 180)} language="en" />,
  'as long as it may be': () => <Insight text={longestText} language="en" />,
  'without a place to break': () => <Insight text={unbrokenText} language="de" />,
  'from right to left': () => <Insight text={arabicText} language="ar" />,
};
