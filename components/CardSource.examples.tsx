import { CardSource } from './CardSource';
import {
  arabicText,
  exampleCard,
  examplePageCard,
  exampleTopicCard,
  longTitle,
  unbrokenText,
} from './example-card';

const ignore = () => {};
const { pole: _pole, reason: _reason, ...plain } = exampleCard;
const { sectionHeading: _heading, ...whole } = plain;

export const cardSourceExamples = {
  'for a moment': () => <CardSource card={exampleCard} onOpen={ignore} />,
  'for a topic': () => <CardSource card={exampleTopicCard} onOpen={ignore} />,
  'for a topic without words': () => (
    <CardSource card={{ ...plain, reason: 'topic' }} onOpen={ignore} />
  ),
  'a favourite from a page': () => <CardSource card={examplePageCard} onOpen={ignore} />,
  'a favourite from nowhere': () => (
    <CardSource card={{ ...examplePageCard, source: { title: '' } }} onOpen={ignore} />
  ),
  'about independence': () => (
    <CardSource card={{ ...plain, pole: 'independence' }} onOpen={ignore} />
  ),
  'about connection': () => <CardSource card={{ ...plain, pole: 'connection' }} onOpen={ignore} />,
  'a document without sections': () => <CardSource card={whole} onOpen={ignore} />,
  long: () => (
    <CardSource
      card={{ ...exampleTopicCard, documentTitle: longTitle, sectionHeading: longTitle }}
      onOpen={ignore}
    />
  ),
  'without a place to break': () => (
    <CardSource
      card={{
        ...exampleTopicCard,
        documentTitle: unbrokenText,
        sectionHeading: unbrokenText,
        about: [unbrokenText],
      }}
      onOpen={ignore}
    />
  ),
  'from right to left': () => (
    <CardSource
      card={{ ...plain, documentTitle: arabicText, sectionHeading: arabicText }}
      onOpen={ignore}
    />
  ),
};
