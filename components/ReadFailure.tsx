import { RotateCw } from 'lucide';
import { Button } from './Button';
import type { Doing } from './notices';
import styles from './ReadFailure.module.css';
import { t } from './text';

interface ReadFailureProps {
  failure: Doing;
  onRetry: () => void;
}

/** Stands where something would be that could not be read: says so, and that nothing was lost. */
export function ReadFailure({ failure, onRetry }: ReadFailureProps) {
  return (
    <div class={styles.failure} role="alert">
      <p>{t(`failure_${failure}`)}</p>
      <Button label={t('try_again')} icon={RotateCw} kind="main" onClick={onRetry} />
    </div>
  );
}
