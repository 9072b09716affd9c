import { arabicText, exampleCard, longTitle, unbrokenText } from './example-card';
import { SourceLine } from './SourceLine';

export const sourceLineExamples = {
  'a section': () => (
    <SourceLine title={exampleCard.documentTitle} section={exampleCard.sectionHeading} />
  ),
  'a title alone': () => <SourceLine title={exampleCard.documentTitle} />,
  long: () => <SourceLine title={longTitle} section={longTitle} />,
  'without a place to break': () => <SourceLine title={unbrokenText} section={unbrokenText} />,
  'from right to left': () => <SourceLine title={arabicText} section={arabicText} />,
};
