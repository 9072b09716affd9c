import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './ForGoodDialog.module.css';
import { t } from './text';

interface ForGoodDialogProps {
  /** The passage that would go; without one, the whole trash would. */
  text?: string | undefined;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before something is removed for good. The safe answer has the focus. */
export function ForGoodDialog({ text, onRemove, onClose }: ForGoodDialogProps) {
  const answers = useRef<HTMLDivElement>(null);

  // An autofocus attribute would do, but Chromium writes to the console about it.
  useLayoutEffect(() => answers.current?.querySelector('button')?.focus(), []);

  return (
    <Dialog
      title={t(text === undefined ? 'trash_empty_title' : 'trash_remove_title')}
      onClose={onClose}
    >
      <div class={styles.text}>
        {text !== undefined && <blockquote dir="auto">{text}</blockquote>}
        <p>{t(text === undefined ? 'trash_empty_final' : 'trash_remove_final')}</p>
      </div>
      <div class={styles.answers} ref={answers}>
        <Button label={t('trash_keep')} kind="main" onClick={onClose} />
        <Button
          label={t(text === undefined ? 'trash_empty' : 'trash_remove')}
          kind="danger"
          onClick={onRemove}
        />
      </div>
    </Dialog>
  );
}
