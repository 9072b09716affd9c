import { Button } from '../../components/Button';
import type { MessageKey } from '../../components/text';
import { t } from '../../components/text';
import styles from './Library.module.css';
import type { View } from './view';

/** Says kindly that there is nothing to see here, and why. */
export function Nothing({ view, onClear }: { view: View; onClear: () => void }) {
  if (view.kind !== 'list') return <p class={styles.nothing}>{t(nothings[view.kind])}</p>;
  if (view.words.trim() === '') return <p class={styles.nothing}>{t('library_nothing')}</p>;
  return (
    <div class={styles.nothing}>
      <p dir="auto">{t('library_nothing_found', view.words.trim())}</p>
      <Button label={t('library_search_clear')} kind="main" onClick={onClear} />
    </div>
  );
}

const nothings = {
  trash: 'trash_nothing',
  day: 'day_nothing',
  random: 'library_nothing',
} as const satisfies Record<string, MessageKey>;
