import { Dialog } from './Dialog';
import { arabicText, longestText, longTitle } from './example-card';

const ignore = () => {};

export const dialogExamples = {
  short: () => (
    <Dialog title="Keys" onClose={ignore}>
      <p>They work once the page has the focus.</p>
    </Dialog>
  ),
  'longer than the page': () => (
    <Dialog title={longTitle} onClose={ignore}>
      <p>{longestText.repeat(12)}</p>
    </Dialog>
  ),
  'from right to left': () => (
    <Dialog title={arabicText} onClose={ignore}>
      <p dir="auto">{arabicText}</p>
    </Dialog>
  ),
};
