import { RestoreQuestion } from './RestoreQuestion';

const ignore = () => {};
const nothing = { added: 0, newer: 0, same: 0, kept: 0, others: 0, whole: false };
const draw =
  (preview: Partial<typeof nothing>, proposed: 'merge' | 'replace' = 'merge') =>
  () => (
    <RestoreQuestion
      preview={{ ...nothing, ...preview }}
      proposed={proposed}
      onApply={ignore}
      onClose={ignore}
    />
  );

export const restoreQuestionExamples = {
  'some of all': draw({ added: 1234, newer: 3, same: 40, kept: 1, others: 7, whole: true }),
  'in place of all': draw(
    { added: 1, newer: 3, same: 40, kept: 1, others: 7, whole: true },
    'replace',
  ),
  'favourites alone': draw({ added: 1, newer: 2 }),
  'nothing new': draw({ same: 42 }),
  'nothing new but settings': draw({ same: 42, whole: true }),
};
