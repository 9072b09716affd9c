import styles from './FavouritePlaceholder.module.css';

/** Holds the place of a favourite that is being read. */
export function FavouritePlaceholder() {
  return <div class={styles.place} aria-hidden="true" />;
}
