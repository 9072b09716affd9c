import { arabicText, exampleCard, longestText, longTitle } from './example-card';
import { SampleInsight } from './SampleInsight';

const { text, documentTitle, sectionHeading } = exampleCard;

export const sampleInsightExamples = {
  short: () => <SampleInsight text={text} title={documentTitle} section={sectionHeading} />,
  long: () => <SampleInsight text={longestText} title={longTitle} section={longTitle} />,
  'from right to left': () => (
    <SampleInsight text={arabicText} title={arabicText} section={arabicText} />
  ),
};
