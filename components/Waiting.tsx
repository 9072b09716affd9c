import { t } from './text';
import styles from './Waiting.module.css';

/** Stands in for what is being read; says so only when that takes long. */
export function Waiting() {
  return <p class={styles.waiting}>{t('loading')}</p>;
}
