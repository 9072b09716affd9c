import type { Passage } from '../favourite';
import type { Card } from './card';

/** What is saved of a card: the words the reader saw and where they stood. */
export function passageOf(card: Card): Passage {
  const { insightId, text, documentTitle, sectionHeading, documentId, section } = card;
  return {
    id: insightId,
    text,
    source: { title: documentTitle, section: sectionHeading, documentId, sectionIndex: section },
  };
}
