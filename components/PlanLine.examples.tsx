import type { Plan } from '../core/favourite';
import { arabicText, exampleCard, longestText, unbrokenText } from './example-card';
import { PlanLine } from './PlanLine';

const ignore = () => {};
const plan: Plan = {
  when: 'I come home',
  will: 'ask how the day was before I say how mine was',
  moment: 'evening',
  madeAt: 0,
};

const line = (plan: Plan | null | undefined) => (
  <PlanLine
    card={exampleCard}
    planned={{ card: exampleCard, plan }}
    onEdit={ignore}
    onDrop={ignore}
  />
);

export const planLineExamples = {
  'not known yet': () => line(undefined),
  'no plan yet': () => line(null),
  'a plan': () => line(plan),
  'a long one': () => line({ ...plan, when: longestText, will: longestText }),
  'without a place to break': () => line({ ...plan, will: unbrokenText }),
  'from right to left': () => line({ ...plan, when: arabicText, will: arabicText }),
};
