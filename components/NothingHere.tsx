import type { IconNode } from 'lucide';
import { Button } from './Button';
import styles from './NothingHere.module.css';

interface NothingHereProps {
  /** Why. */
  words: string;
  label: string;
  icon: IconNode;
  onPress: () => void;
  /** Something went wrong, and is told as soon as it stands here. */
  isFailure?: boolean;
}

/** Stands where something would be: says why nothing is here, and offers the one thing to do about it. */
export function NothingHere({ words, label, icon, onPress, isFailure = false }: NothingHereProps) {
  return (
    <div class={styles.nothing} {...(isFailure && { role: 'alert' as const })}>
      <p>{words}</p>
      <Button label={label} icon={icon} kind="main" onClick={onPress} />
    </div>
  );
}
