import { Library, PanelRight, Settings } from 'lucide';
import { Button } from './Button';
import { counted } from './counted';
import styles from './PopupWays.module.css';
import { t } from './text';

interface PopupWaysProps {
  /** How many favourites there are; undefined until it is known. */
  favourites: number | undefined;
  onLibrary: () => void;
  /** To the favourites at the side of the window; undefined where the browser has no room for them there. */
  onSide: (() => void) | undefined;
  onOptions: () => void;
}

/** The ways out of the popup: to the favourites, with their number, and to the options. */
export function PopupWays({ favourites, onLibrary, onSide, onOptions }: PopupWaysProps) {
  const label = favourites
    ? counted(favourites, 'popup_favourites_one', 'popup_favourites_many')
    : t('library');
  return (
    <div class={styles.ways}>
      <Button label={label} icon={Library} onClick={onLibrary} />
      {onSide && <Button label={t('popup_side')} icon={PanelRight} onClick={onSide} />}
      <Button label={t('options')} icon={Settings} onClick={onOptions} />
    </div>
  );
}
