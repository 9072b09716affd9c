import type { Card } from '../core/deal/card';
import type { DocumentId, InsightId } from '../core/insight';

/** What the examples of several components show. */
export const exampleCard = {
  number: 1,
  insightId: 'example/leaning' as InsightId,
  text: 'Being able to stand alone is what makes leaning on someone a choice.',
  practice: 'You might ask for one small thing today that you could have done yourself.',
  ask: 'Whom would you ask first?',
  pole: 'both',
  moments: ['evening'],
  documentId: 'example' as DocumentId,
  documentTitle: 'The Intricate Dance: Autonomy and Belonging',
  language: 'en',
  section: 0,
  sectionHeading: 'Strategies for harmonising',
  reason: 'evening',
} satisfies Card;

/** It came for the page just read, and for two reasons more. */
export const exampleTopicCard: Card = {
  ...exampleCard,
  reason: 'topic',
  fitted: ['topic', 'evening', 'otherSide'],
  about: ['trust', 'distance'],
};

/** A favourite of a web page that came back. */
export const examplePageCard: Card = {
  number: 2,
  insightId: 'https://example.org/tables#1' as InsightId,
  text: 'Whoever takes the other end of the table need not be asked.',
  moments: [],
  documentTitle: 'An essay on tables',
  language: '',
  source: { title: 'An essay on tables', url: 'https://example.org/tables' },
  savedAt: new Date(2026, 4, 3, 12).getTime(),
  reason: 'favourite',
};

/** A plan of the reader's that came back at its moment. */
export const examplePlanCard: Card = {
  ...exampleCard,
  reason: 'plan',
  plan: { when: 'I come home', will: 'ask how the day was before I say how mine was' },
};

/** As long as an insight may be. */
export const longestText =
  'There are people who carry everything by themselves for years and call it strength, and on the day somebody takes the other end of the table without being asked, they find that they have been holding their breath since about the age of seven, and that the room is larger than it was.'.slice(
    0,
    280,
  );

/** A line break is nowhere to be found in it. */
export const unbrokenText = 'Selbstständigkeits'.repeat(14);

export const arabicText = 'من يقدر أن يقف وحده، يكون اتكاؤه على غيره اختيارًا.';

export const longTitle =
  'On the Many Ways in Which People Stay Independent and Stay Close: A Reader in Two Parts';
