import type { Plan } from '../core/favourite';
import { arabicText, longestText, unbrokenText } from './example-card';
import { FavouritePlan } from './FavouritePlan';

const noon = new Date(2026, 4, 13, 12).getTime();
const ignore = () => {};
const plan: Plan = {
  when: 'I come home',
  will: 'ask how the day was before I say how mine was',
  moment: 'evening',
  madeAt: noon,
};

const shown = (plan: Plan, changeable = true) => (
  <FavouritePlan
    plan={plan}
    now={noon}
    changeable={changeable}
    onPlanEdit={ignore}
    onPlanDrop={ignore}
  />
);

export const favouritePlanExamples = {
  'still to come': () => shown(plan),
  'came back': () => shown({ ...plan, cameAt: noon }),
  'its time went by': () => shown({ ...plan, madeAt: 0 }),
  'to be read only': () => shown(plan, false),
  'a long one': () => shown({ ...plan, when: longestText, will: longestText }),
  'without a place to break': () => shown({ ...plan, will: unbrokenText }),
  'from right to left': () => shown({ ...plan, when: arabicText, will: arabicText }),
};
