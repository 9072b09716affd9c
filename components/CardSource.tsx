import type { Reason } from '../core/deal/reason';
import type { Pole } from '../core/insight';
import styles from './CardSource.module.css';
import { shortTitle } from './short-title';
import { t } from './text';

interface CardSourceProps {
  title: string;
  section?: string;
  pole?: Pole;
  reason?: Reason;
  onOpen: () => void;
}

/** Where a card is from, as one line that opens the section, and the moment it came for. */
export function CardSource({ title, section, pole, reason, onOpen }: CardSourceProps) {
  return (
    <p class={styles.source}>
      {pole && (
        <span class={styles.pole} data-pole={pole} role="img" aria-label={t(`pole_${pole}`)} />
      )}
      <span>
        <button type="button" class={styles.open} title={t('open_section')} onClick={onOpen}>
          <cite>{shortTitle(title)}</cite>
          {section && <span aria-hidden="true"> › </span>}
          {section}
        </button>
        {reason && <span class={styles.reason}>{t(`reason_${reason}`)}</span>}
      </span>
    </p>
  );
}
