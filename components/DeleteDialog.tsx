import { counted } from './counted';
import styles from './DeleteDialog.module.css';
import { FinalQuestion } from './FinalQuestion';
import { t } from './text';

interface DeleteDialogProps {
  /** undefined when it could not be counted. */
  favourites: number | undefined;
  onDelete: () => void;
  onClose: () => void;
}

/** Asks before everything goes, and names it. */
export function DeleteDialog({ favourites, onDelete, onClose }: DeleteDialogProps) {
  return (
    <FinalQuestion
      title={t('options_delete_title')}
      keep={t('options_delete_keep')}
      act={t('options_delete')}
      onAct={onDelete}
      onClose={onClose}
    >
      <p>{t('options_delete_what')}</p>
      <ul class={styles.parts}>
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
    </FinalQuestion>
  );
}
