import { RotateCw, Settings } from 'lucide';
import { NothingHere } from './NothingHere';
import { t } from './text';

const ignore = () => {};

export const nothingHereExamples = {
  'something to change': () => (
    <NothingHere words={t('popup_nothing')} label={t('options')} icon={Settings} onPress={ignore} />
  ),
  'a failure': () => (
    <NothingHere
      words={t('failure_list')}
      label={t('try_again')}
      icon={RotateCw}
      onPress={ignore}
      isFailure
    />
  ),
};
