import { CardSource } from './CardSource';
import { arabicText, exampleCard, longTitle, unbrokenText } from './example-card';

const ignore = () => {};
const { documentTitle, sectionHeading } = exampleCard;

export const cardSourceExamples = {
  'with all it may have': () => (
    <CardSource
      title={documentTitle}
      section={sectionHeading}
      pole="both"
      reason="evening"
      onOpen={ignore}
    />
  ),
  'about independence': () => (
    <CardSource
      title={documentTitle}
      section={sectionHeading}
      pole="independence"
      onOpen={ignore}
    />
  ),
  'about connection': () => (
    <CardSource title={documentTitle} section={sectionHeading} pole="connection" onOpen={ignore} />
  ),
  'a document without sections': () => <CardSource title={documentTitle} onOpen={ignore} />,
  long: () => (
    <CardSource
      title={longTitle}
      section={longTitle}
      pole="both"
      reason="workday"
      onOpen={ignore}
    />
  ),
  'without a place to break': () => (
    <CardSource title={unbrokenText} section={unbrokenText} pole="both" onOpen={ignore} />
  ),
  'from right to left': () => (
    <CardSource title={arabicText} section={arabicText} onOpen={ignore} />
  ),
};
