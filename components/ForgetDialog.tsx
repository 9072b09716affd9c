import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './ForgetDialog.module.css';
import { t } from './text';

/** Asks before all that was shown is forgotten. The safe answer has the focus. */
export function ForgetDialog({ onForget, onClose }: { onForget: () => void; onClose: () => void }) {
  const answers = useRef<HTMLDivElement>(null);

  // An autofocus attribute would do, but Chromium writes to the console about it.
  useLayoutEffect(() => answers.current?.querySelector('button')?.focus(), []);

  return (
    <Dialog title={t('shown_forget_title')} onClose={onClose}>
      <p class={styles.text}>{t('shown_forget_final')}</p>
      <div class={styles.answers} ref={answers}>
        <Button label={t('shown_forget_keep')} kind="main" onClick={onClose} />
        <Button label={t('shown_forget_all')} kind="danger" onClick={onForget} />
      </div>
    </Dialog>
  );
}
