import { counted, number } from './counted';
import { size } from './in-words';
import styles from './StoredData.module.css';
import { t } from './text';

interface StoredDataProps {
  trouble?: 'newer' | 'broken' | 'unmirrored';
  /** How many records the browser had lost, and Flyleaf put back. */
  repaired: number;
  favourites: number;
  insights: number;
  showings: number;
  bytes?: number;
}

/** What is kept on this computer, in numbers. */
export function StoredData(props: StoredDataProps) {
  const { trouble, repaired, favourites, insights, showings, bytes } = props;
  return (
    <div class={styles.stored}>
      {trouble && <p role="note">{t(`trouble_${trouble}`)}</p>}
      {repaired > 0 && (
        <p role="note">{counted(repaired, 'options_repaired_one', 'options_repaired_many')}</p>
      )}
      <dl>
        <div>
          <dt>{t('options_stored_favourites')}</dt>
          <dd>{number(favourites)}</dd>
        </div>
        {/* Without a database these would be zeros, and untrue. */}
        {(!trouble || trouble === 'unmirrored') && (
          <>
            <div>
              <dt>{t('options_stored_insights')}</dt>
              <dd>{number(insights)}</dd>
            </div>
            <div>
              <dt>{t('options_stored_showings')}</dt>
              <dd>{number(showings)}</dd>
            </div>
          </>
        )}
        {bytes !== undefined && (
          <div>
            <dt>{t('options_stored_size')}</dt>
            <dd>{size(bytes)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
