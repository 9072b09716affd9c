import type { Card } from '../core/deal/card';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { t } from './text';
import styles from './WhyDialog.module.css';

interface WhyDialogProps {
  card: Card;
  onHide: () => void;
  onLess: () => void;
  onNotNow: () => void;
  onClose: () => void;
}

/** Why this card came, in a sentence, with what the reader may answer. */
export function WhyDialog({ card, onHide, onLess, onNotNow, onClose }: WhyDialogProps) {
  const { reason, documentTitle } = card;
  return (
    <Dialog title={t('why_title')} onClose={onClose}>
      <div class={styles.account}>
        <p>{reason ? t(`why_${reason}`) : t('why_rotation')}</p>
        <p>{t('why_document', documentTitle)}</p>
      </div>
      <div class={styles.answers}>
        <Button label={t('hide')} onClick={onHide} />
        <Button label={t('less_of_this_document')} onClick={onLess} />
        {reason && <Button label={t('not_at_this_time')} onClick={onNotNow} />}
      </div>
    </Dialog>
  );
}
