import type { Card } from '../core/deal/card';
import { isMoment } from '../core/deal/reason';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { NearInsights } from './NearInsights';
import type { WhyAccount } from './opened-why';
import { t } from './text';
import styles from './WhyDialog.module.css';

interface WhyDialogProps {
  card: Card;
  /** undefined while it is read, null when it could not be. */
  account: WhyAccount | null | undefined;
  onRetry: () => void;
  onHide: () => void;
  onLessAtSuchMoments: () => void;
  onNotAtThisTime: () => void;
  onLessOfDocument: () => void;
  onClose: () => void;
}

/** The full account of why this card came, with what the reader may answer. */
export function WhyDialog(props: WhyDialogProps) {
  const { card, account } = props;
  const { reason, documentId } = card;
  const besides = besidesReason(card, account);
  return (
    <Dialog title={t('why_title')} onClose={props.onClose}>
      <div class={styles.account}>
        <p>{whyText(card)}</p>
        {besides && <p>{t('why_besides', besides)}</p>}
        <p>{t('why_document', card.documentTitle)}</p>
        <NearInsights account={account} onRetry={props.onRetry} />
      </div>
      <div class={styles.answers}>
        <Button label={t('hide')} onClick={props.onHide} />
        {reason && <Button label={t('less_for')} onClick={props.onLessAtSuchMoments} />}
        {reason && isMoment(reason) && (
          <Button label={t('not_at_this_time')} onClick={props.onNotAtThisTime} />
        )}
        {documentId && (
          <Button label={t('less_of_this_document')} onClick={props.onLessOfDocument} />
        )}
      </div>
    </Dialog>
  );
}

function whyText({ reason, about }: Card): string {
  if (!reason) return t('why_rotation');
  return reason === 'topic' && about?.length
    ? t('why_topic_words', inOneList(about))
    : t(`why_${reason}`);
}

/** The other reasons that held, as one list; '' when there were none. */
function besidesReason({ reason, fitted }: Card, account: WhyDialogProps['account']): string {
  const all = account?.fitted ?? fitted ?? [];
  return inOneList(all.filter((other) => other !== reason).map((other) => t(`reason_${other}`)));
}

function inOneList(words: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang || undefined).format(words);
}
