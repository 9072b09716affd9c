import { CountedList } from './CountedList';
import { counted } from './counted';
import { t } from './text';

export const countedListExamples = {
  'a list': () => (
    <CountedList summary={counted(2, 'options_hidden_one', 'options_hidden_many')}>
      <ul>
        <li>{t('options_delete_hidden')}</li>
        <li>{t('options_delete_history')}</li>
      </ul>
    </CountedList>
  ),
};
