import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { t } from './text';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal dialog, open as long as it is drawn. Esc, the button and a click beside it close it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // As layout, for it is closed before it leaves the page: then the focus goes back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself
    <dialog
      class={styles.dialog}
      ref={dialog}
      aria-labelledby={titleId}
      // Closed as it left the page, it would tell of that later, and close the next one.
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <div class={styles.sheet}>
        <header class={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <Button label={t('close')} icon={X} iconOnly onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
