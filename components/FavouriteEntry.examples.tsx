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

const entry = (shown: Favourite) => (
  <FavouriteEntry
    favourite={shown}
    now={noon}
    onCopy={ignore}
    onSection={ignore}
    onRemove={ignore}
    onUndo={ignore}
  />
);

export const favouriteEntryExamples = {
  'an insight': () => entry(favourite),
  removed: () => entry({ ...favourite, removedAt: noon }),
  'from elsewhere, in paragraphs': () =>
    entry({ ...fromElsewhere, text: `${longestText}\n\n`.repeat(6) }),
  'without a place to break': () => entry({ ...fromElsewhere, text: unbrokenText }),
  'from right to left': () => entry({ ...favourite, text: arabicText }),
};
