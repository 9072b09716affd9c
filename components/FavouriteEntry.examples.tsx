import type { Favourite } from '../core/favourite';
import { arabicText, exampleCard, longestText, longTitle, unbrokenText } from './example-card';
import { FavouriteEntry } from './FavouriteEntry';

const noon = new Date(2025, 4, 13, 12).getTime();
const ignore = () => {};
const { insightId, text, documentId, documentTitle, sectionHeading } = exampleCard;

const favourite: Favourite = {
  id: insightId,
  text,
  source: { title: documentTitle, section: sectionHeading, documentId, sectionIndex: 0 },
  note: '',
  tags: [],
  revision: 1,
  savedAt: noon,
  changedAt: noon,
};
const fromElsewhere = { ...favourite, source: { title: longTitle } };

const entry = (shown: Favourite, more: Partial<Parameters<typeof FavouriteEntry>[0]> = {}) => (
  <FavouriteEntry
    favourite={shown}
    now={noon}
    onCopy={ignore}
    onPicture={ignore}
    onSection={ignore}
    onRemove={ignore}
    onUndo={ignore}
    onNoteOpen={ignore}
    onNoteType={ignore}
    onNoteClose={ignore}
    onNoteRetry={ignore}
    onPlanEdit={ignore}
    onPlanDrop={ignore}
    onTagsOpen={ignore}
    onTagAdd={ignore}
    onTagRemove={ignore}
    onTag={ignore}
    onSource={ignore}
    onChoose={ignore}
    {...more}
  />
);
const noted = {
  ...favourite,
  note: `${longestText}\n\nAsk Ines about the other half of it.`,
  tags: ['closeness', 'work', 'to read again'],
};
const planned: Favourite = {
  ...noted,
  plan: { when: 'I come home', will: 'ask how the day was', moment: 'evening', madeAt: noon },
};
const fromTheWeb = {
  ...noted,
  text: longestText,
  source: { title: longTitle, author: 'Somebody Else', url: 'https://www.example.org/a/b?c=d' },
};

export const favouriteEntryExamples = {
  'an insight': () => entry(favourite),
  'with note and tags': () => entry(noted),
  'with a plan': () => entry(planned),
  'with a plan, to be chosen': () => entry(planned, { chosen: false }),
  'from a web page': () => entry(fromTheWeb),
  found: () => entry(noted, { marks: (text) => (text.length > 20 ? [[3, 12]] : []) }),
  'its note is written': () => entry(noted, { writing: { text: longestText, state: 'typed' } }),
  'its note could not be saved': () =>
    entry(favourite, { writing: { text: 'A thought.', state: 'failed' } }),
  chosen: () => entry(noted, { chosen: true }),
  'to be chosen': () => entry(noted, { chosen: false }),
  'on a page of its own': () => entry(noted, { alone: true }),
  removed: () => entry({ ...noted, removedAt: noon }),
  'from elsewhere, in paragraphs': () =>
    entry({ ...fromElsewhere, text: `${longestText}\n\n`.repeat(6) }),
  'without a place to break': () =>
    entry({
      ...fromElsewhere,
      text: unbrokenText,
      note: unbrokenText,
      tags: [unbrokenText.slice(0, 60)],
    }),
  'from right to left': () =>
    entry({ ...favourite, text: arabicText, note: arabicText, tags: ['صبر'] }),
};
