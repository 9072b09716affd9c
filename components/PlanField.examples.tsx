import { arabicText, exampleCard, longestText, unbrokenText } from './example-card';
import { PlanField } from './PlanField';

const ignore = () => {};
const field = (value: string) => (
  <PlanField
    label="I will …"
    value={value}
    example={exampleCard.practice}
    describedBy="nothing"
    onType={ignore}
    onEnter={ignore}
  />
);

export const planFieldExamples = {
  empty: () => field(''),
  'a few words': () => field('put the phone away'),
  long: () => field(longestText),
  'without a place to break': () => field(unbrokenText),
  'from right to left': () => field(arabicText),
};
