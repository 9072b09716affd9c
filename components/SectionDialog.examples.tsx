import { arabicText, exampleCard, longestText } from './example-card';
import { SectionDialog } from './SectionDialog';

const ignore = () => {};
const { text, documentTitle, sectionHeading } = exampleCard;
const section = {
  title: documentTitle,
  heading: sectionHeading,
  blocks: [
    { kind: 'paragraph', text: longestText },
    { kind: 'insight', text },
    { kind: 'insight', text: longestText.slice(0, 120) },
  ],
} as const;

export const sectionDialogExamples = {
  'with the insight marked': () => (
    <SectionDialog section={section} insight={text} language="en" onClose={ignore} />
  ),
  'still being read': () => (
    <SectionDialog section={undefined} insight={text} language="en" onClose={ignore} />
  ),
  'no longer there': () => (
    <SectionDialog section={null} insight={text} language="en" onClose={ignore} />
  ),
  'from right to left': () => (
    <SectionDialog
      section={{
        title: arabicText,
        heading: arabicText,
        blocks: [{ kind: 'insight', text: arabicText }],
      }}
      insight={arabicText}
      language="ar"
      onClose={ignore}
    />
  ),
};
