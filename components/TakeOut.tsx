import { Download } from 'lucide';
import { Button } from './Button';
import { counted } from './counted';
import { type FavouritesFormat, favouritesFormats } from './favourites-file';
import { Sentence } from './Sentence';
import styles from './TakeOut.module.css';
import { t } from './text';
import { WordButton } from './WordButton';

interface TakeOutProps {
  /** How many there are; undefined when they could not be counted: a file is offered all the same. */
  count: number | undefined;
  /** How many were read for the file that is being made; null while none is. */
  read: number | null;
  /** How many the last file holds; null before the first. */
  taken: number | null;
  library: string;
  onEverything: () => void;
  onFavourites: (format: FavouritesFormat) => void;
  onStop: () => void;
}

/** Offers what is kept as a file of the reader's own, and says why to have one. */
export function TakeOut(props: TakeOutProps) {
  const { count, read, taken, library, onEverything, onFavourites, onStop } = props;
  return (
    <div class={styles.takeOut}>
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
          disabled={read !== null}
          onClick={onEverything}
        />
        <a href={library}>{t('options_open_library')}</a>
      </div>
      <div aria-live="polite">
        {read !== null && (
          <p class={styles.progress}>
            {counted(read, 'options_export_reading_one', 'options_export_reading_many')}{' '}
            <WordButton label={t('options_export_stop')} onClick={onStop} />
          </p>
        )}
        {read === null && taken !== null && (
          <p class={styles.progress}>
            {counted(taken, 'options_export_holds_one', 'options_export_holds_many')}
          </p>
        )}
      </div>
      {count !== 0 && (
        <Sentence
          message="options_export_alone"
          slots={favouritesFormats.map((format) => (
            <WordButton
              key={format}
              label={t(`options_export_${format}`)}
              onClick={() => onFavourites(format)}
            />
          ))}
        />
      )}
    </div>
  );
}
