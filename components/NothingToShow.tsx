import { Settings } from 'lucide';
import { Button } from './Button';
import styles from './NothingToShow.module.css';
import { t } from './text';

/** In place of a card when none may come: says why, and leads to where that can be changed. */
export function NothingToShow({ onOptions }: { onOptions: () => void }) {
  return (
    <div class={styles.nothing}>
      <p>{t('popup_nothing')}</p>
      <Button label={t('options')} icon={Settings} kind="main" onClick={onOptions} />
    </div>
  );
}
