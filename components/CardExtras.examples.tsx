import { CardExtras } from './CardExtras';
import { arabicText, exampleCard, examplePlanCard, longestText } from './example-card';

const ignore = () => {};
const { practice: _practice, ...asking } = exampleCard;
const { practice: _act, ask: _ask, ...neither } = exampleCard;

export const cardExtrasExamples = {
  'something to try and a question': () => <CardExtras card={exampleCard} onOpen={ignore} />,
  'a question alone': () => <CardExtras card={asking} onOpen={ignore} />,
  'neither of them': () => <CardExtras card={neither} onOpen={ignore} />,
  'a plan of the reader’s': () => <CardExtras card={examplePlanCard} onOpen={ignore} />,
  'with something beneath': () => (
    <CardExtras card={examplePlanCard} onOpen={ignore}>
      <p>It stands beneath.</p>
    </CardExtras>
  ),
  long: () => (
    <CardExtras
      card={{ ...examplePlanCard, plan: { when: longestText, will: longestText } }}
      onOpen={ignore}
    />
  ),
  'from right to left': () => (
    <CardExtras
      card={{ ...examplePlanCard, plan: { when: arabicText, will: arabicText }, language: 'ar' }}
      onOpen={ignore}
    />
  ),
};
