import type { Favourite } from '../core/favourite';
import { exampleCard, longestText, longTitle, unbrokenText } from './example-card';
import { TrashEntry } from './TrashEntry';

const ignore = () => {};
const noon = new Date(2025, 4, 13, 12).getTime();
const { insightId, text, documentTitle, sectionHeading } = exampleCard;

const favourite: Favourite = {
  id: insightId,
  text,
  source: { title: documentTitle, section: sectionHeading },
  note: '',
  tags: [],
  revision: 1,
  savedAt: noon,
  changedAt: noon,
  removedAt: noon,
};

const entry = (shown: Favourite) => (
  <TrashEntry favourite={shown} now={noon} onPutBack={ignore} onRemove={ignore} />
);

export const trashEntryExamples = {
  'removed just now': () => entry(favourite),
  'with note and tags, long ago': () =>
    entry({
      ...favourite,
      text: longestText.repeat(4),
      source: { title: longTitle, url: 'https://example.org/a' },
      note: unbrokenText,
      tags: ['closeness', 'work'],
      removedAt: noon - 2e9,
    }),
};
