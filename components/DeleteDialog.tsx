import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './DeleteDialog.module.css';
import { Dialog } from './Dialog';
import { counted } from './in-words';
import { t } from './text';

interface DeleteDialogProps {
  /** undefined when it could not be counted. */
  favourites: number | undefined;
  onDelete: () => void;
  onClose: () => void;
}

/** Asks before everything goes, and names it. The safe answer has the focus. */
export function DeleteDialog({ favourites, onDelete, onClose }: DeleteDialogProps) {
  const answers = useRef<HTMLDivElement>(null);

  // An autofocus attribute would do, but Chromium writes to the console about it.
  useLayoutEffect(() => answers.current?.querySelector('button')?.focus(), []);

  return (
    <Dialog title={t('options_delete_title')} onClose={onClose}>
      <div class={styles.text}>
        <p>{t('options_delete_what')}</p>
        <ul>
          <li>
            {favourites === undefined
              ? t('options_delete_favourites')
              : counted(
                  favourites,
                  'options_delete_favourites_one',
                  'options_delete_favourites_many',
                )}
          </li>
          <li>{t('options_delete_hidden')}</li>
          <li>{t('options_delete_history')}</li>
          <li>{t('options_delete_settings')}</li>
        </ul>
        <p>{t('options_delete_final')}</p>
      </div>
      <div class={styles.answers} ref={answers}>
        <Button label={t('options_delete_keep')} kind="main" onClick={onClose} />
        <Button label={t('options_delete')} kind="danger" onClick={onDelete} />
      </div>
    </Dialog>
  );
}
