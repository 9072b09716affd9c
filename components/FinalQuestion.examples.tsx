import { FinalQuestion } from './FinalQuestion';
import { t } from './text';

const ignore = () => {};

export const finalQuestionExamples = {
  'a question': () => (
    <FinalQuestion
      title={t('trash_empty_title')}
      keep={t('trash_keep')}
      act={t('trash_empty')}
      onAct={ignore}
      onClose={ignore}
    >
      <p>{t('trash_empty_final')}</p>
    </FinalQuestion>
  ),
};
