import { Button } from './Button';
import styles from './NearInsights.module.css';
import type { WhyAccount } from './opened-why';
import { t } from './text';
import { Waiting } from './Waiting';

interface NearInsightsProps {
  /** undefined while it is read, null when it could not be. */
  account: WhyAccount | null | undefined;
  onRetry: () => void;
}

/** What else might have come in place of a card. */
export function NearInsights({ account, onRetry }: NearInsightsProps) {
  return (
    <div class={styles.near} role="status">
      {account === undefined && <Waiting />}
      {account === null && (
        <>
          <p>{t('why_failed')}</p>
          <Button label={t('try_again')} onClick={onRetry} />
        </>
      )}
      {account && account.near.length === 0 && <p>{t('why_nothing_near')}</p>}
      {account && account.near.length > 0 && (
        <>
          <p>{t('why_near')}</p>
          <ul>
            {account.near.map(({ text, documentTitle }) => (
              <li key={text}>
                <p dir="auto">{text}</p>
                <cite dir="auto">{documentTitle}</cite>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
