import type { Passage } from '../favourite';
import type { Card } from './card';

/** What is saved of a card: the words the reader saw and where they stood. */
export function passageOf(card: Card): Passage {
  const { insightId: id, text, source, documentTitle, sectionHeading, documentId, section } = card;
  if (source) return { id, text, source };
  return {
    id,
    text,
    source: {
      title: documentTitle,
      ...(sectionHeading !== undefined && { section: sectionHeading }),
      ...(documentId !== undefined && { documentId }),
      ...(section !== undefined && { sectionIndex: section }),
    },
  };
}
