import { arabicText, exampleCard, longestText, unbrokenText } from './example-card';
import { PlanDialog } from './PlanDialog';

const ignore = () => {};
const plan = {
  when: 'I come home',
  will: 'ask how the day was before I say how mine was',
  moment: 'evening',
} as const;

const dialog = (more: Partial<Parameters<typeof PlanDialog>[0]> = {}) => (
  <PlanDialog practice={exampleCard.practice} onSave={ignore} onClose={ignore} {...more} />
);

export const planDialogExamples = {
  'a new one': () => dialog(),
  'without an act to begin from': () => dialog({ practice: undefined }),
  'to be changed': () => dialog({ plan: { ...plan, moment: 'workday' } }),
  'that could not be saved': () => dialog({ plan, failed: true }),
  full: () => dialog({ plan: { ...plan, when: longestText, will: longestText.padEnd(300, '.') } }),
  'without a place to break': () => dialog({ plan: { ...plan, will: unbrokenText } }),
  'from right to left': () => dialog({ plan: { ...plan, when: arabicText, will: arabicText } }),
};
