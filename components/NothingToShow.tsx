import { Settings } from 'lucide';
import { NothingHere } from './NothingHere';
import { t } from './text';

/** In place of a card when none may come: says why, and leads to where that can be changed. */
export function NothingToShow({ onOptions }: { onOptions: () => void }) {
  return (
    <NothingHere
      words={t('popup_nothing')}
      label={t('options')}
      icon={Settings}
      onPress={onOptions}
    />
  );
}
