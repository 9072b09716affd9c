import styles from './WordButton.module.css';

/** A button that is a few words of a sentence. */
export function WordButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class={styles.word} onClick={onClick}>
      {label}
    </button>
  );
}
