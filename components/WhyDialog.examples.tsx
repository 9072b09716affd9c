import {
  exampleCard,
  examplePageCard,
  exampleTopicCard,
  longestText,
  longTitle,
} from './example-card';
import type { WhyAccount } from './opened-why';
import { WhyDialog } from './WhyDialog';

const ignore = () => {};
const callbacks = {
  onRetry: ignore,
  onHide: ignore,
  onLessAtSuchMoments: ignore,
  onNotAtThisTime: ignore,
  onLessOfDocument: ignore,
  onClose: ignore,
};
const { reason: _reason, ...plainCard } = exampleCard;
const alone: WhyAccount = { fitted: [], near: [] };
const withOthers: WhyAccount = {
  fitted: ['topic', 'evening', 'otherSide'],
  near: [
    { text: longestText, documentTitle: longTitle },
    { text: exampleCard.text, documentTitle: exampleCard.documentTitle },
  ],
};

export const whyDialogExamples = {
  'for a moment': () => <WhyDialog card={exampleCard} account={alone} {...callbacks} />,
  'for a topic, with all that was near': () => (
    <WhyDialog card={exampleTopicCard} account={withOthers} {...callbacks} />
  ),
  'in plain rotation': () => <WhyDialog card={plainCard} account={alone} {...callbacks} />,
  'a favourite from a page': () => (
    <WhyDialog card={examplePageCard} account={alone} {...callbacks} />
  ),
  'still being read': () => (
    <WhyDialog card={exampleTopicCard} account={undefined} {...callbacks} />
  ),
  'what was near could not be read': () => (
    <WhyDialog card={exampleTopicCard} account={null} {...callbacks} />
  ),
  'a long title': () => (
    <WhyDialog card={{ ...plainCard, documentTitle: longTitle }} account={alone} {...callbacks} />
  ),
};
