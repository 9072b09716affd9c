import { exampleCard, longTitle } from './example-card';
import { WhyDialog } from './WhyDialog';

const ignore = () => {};
const callbacks = { onHide: ignore, onLess: ignore, onNotNow: ignore, onClose: ignore };
const { reason: _reason, ...plainCard } = exampleCard;

export const whyDialogExamples = {
  'for a moment': () => <WhyDialog card={exampleCard} {...callbacks} />,
  'in plain rotation': () => <WhyDialog card={plainCard} {...callbacks} />,
  'a long title': () => (
    <WhyDialog card={{ ...plainCard, documentTitle: longTitle }} {...callbacks} />
  ),
};
