import { Download } from 'lucide';
import { Button } from './Button';
import styles from './FavouritesCopy.module.css';
import { counted } from './in-words';
import { t } from './text';

interface FavouritesCopyProps {
  /** undefined when they could not be counted: a copy is offered all the same. */
  count: number | undefined;
  library: string;
  onCopy: () => void;
}

/** Offers all favourites as a file of the reader's own, and says why to have one. */
export function FavouritesCopy({ count, library, onCopy }: FavouritesCopyProps) {
  return (
    <div class={styles.copy}>
      {count === 0 && <p class={styles.count}>{t('options_export_none')}</p>}
      {count !== undefined && count > 0 && (
        <p class={styles.count}>{counted(count, 'options_export_one', 'options_export_many')}</p>
      )}
      <p class={styles.note}>{t('options_export_note')}</p>
      <div class={styles.ways}>
        <Button
          label={t('options_export')}
          icon={Download}
          kind="main"
          disabled={count === 0}
          onClick={onCopy}
        />
        <a href={library}>{t('options_open_library')}</a>
      </div>
    </div>
  );
}
