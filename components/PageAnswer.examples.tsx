import { PageAnswer } from './PageAnswer';

export const pageAnswerExamples = {
  'not asked': () => <PageAnswer answer={null} />,
  reading: () => <PageAnswer answer="reading" />,
  'nothing fits': () => <PageAnswer answer="nothing" />,
  'too few words': () => <PageAnswer answer="short" />,
  'the browser refused': () => <PageAnswer answer="refused" />,
  'not read by rule': () => <PageAnswer answer="skipped" />,
};
