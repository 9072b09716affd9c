import type { Settings } from '../core/settings';
import { Button } from './Button';
import styles from './Quiet.module.css';
import { t } from './text';

interface QuietProps {
  /** undefined until the background has answered. */
  settings: Settings | undefined;
  onShow: () => void;
  onResume: () => void;
}

/** What a quiet page says, and only when it is looked at. */
export function Quiet({ settings, onShow, onResume }: QuietProps) {
  const paused = settings?.pause != null;
  return (
    <div class={styles.quiet}>
      <p>{t(paused ? 'quiet_paused' : 'quiet')}</p>
      <Button label={t('show_one')} onClick={onShow} />
      {paused && <Button label={t('resume')} onClick={onResume} />}
    </div>
  );
}
