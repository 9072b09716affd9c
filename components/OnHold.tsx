import { Button } from './Button';
import styles from './OnHold.module.css';

interface OnHoldProps {
  /** What does not come for now, and until when. */
  text: string;
  label: string;
  onResume: () => void;
}

/** Something the reader has put off, with the button that ends it. */
export function OnHold({ text, label, onResume }: OnHoldProps) {
  return (
    <div class={styles.hold}>
      <p>{text}</p>
      <Button label={label} kind="main" onClick={onResume} />
    </div>
  );
}
