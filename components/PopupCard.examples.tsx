import {
  arabicText,
  exampleCard,
  examplePageCard,
  exampleTopicCard,
  longestText,
  longTitle,
  unbrokenText,
} from './example-card';
import { PopupCard } from './PopupCard';

const ignore = () => {};
const callbacks = {
  onSave: ignore,
  onNext: ignore,
  onCopy: ignore,
  onSection: ignore,
  onWhy: ignore,
  onForPage: ignore,
};
const { reason: _reason, pole: _pole, ...plainCard } = exampleCard;

export const popupCardExamples = {
  'a card': () => <PopupCard card={exampleCard} saved={false} {...callbacks} />,
  saved: () => <PopupCard card={exampleCard} saved {...callbacks} />,
  'without a reason': () => <PopupCard card={plainCard} saved={false} {...callbacks} />,
  'for the page just read': () => (
    <PopupCard card={exampleTopicCard} saved={false} {...callbacks} />
  ),
  'a favourite from a page': () => <PopupCard card={examplePageCard} saved {...callbacks} />,
  'with something beneath': () => (
    <PopupCard card={exampleCard} saved {...callbacks}>
      <p>It stands beneath.</p>
    </PopupCard>
  ),
  long: () => (
    <PopupCard
      card={{ ...exampleCard, text: longestText, sectionHeading: longTitle }}
      saved
      {...callbacks}
    />
  ),
  'without a place to break': () => (
    <PopupCard card={{ ...exampleCard, text: unbrokenText }} saved {...callbacks} />
  ),
  'from right to left': () => (
    <PopupCard card={{ ...plainCard, text: arabicText, language: 'ar' }} saved {...callbacks} />
  ),
};
