import { arabicText, exampleCard, longestText, longTitle, unbrokenText } from './example-card';
import { PictureDialog } from './PictureDialog';

const of = (text: string, title: string) => () => (
  <PictureDialog
    favourite={{ text, source: { title } }}
    onCopy={async () => {}}
    onDownload={() => {}}
    onClose={() => {}}
  />
);

export const pictureDialogExamples = {
  'of a short passage': of(exampleCard.text, exampleCard.documentTitle),
  'of a long passage': of(`${longestText}\n\n${longestText}`, longTitle),
  'of one unbroken word': of(unbrokenText, unbrokenText),
  'from right to left': of(arabicText, arabicText),
  'of a passage that is too long': of(longestText.repeat(20), longTitle),
};
