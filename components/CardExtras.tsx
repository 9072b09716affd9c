import styles from './CardExtras.module.css';
import { t } from './text';

interface CardExtrasProps {
  practice?: string | undefined;
  ask?: string | undefined;
  language: string;
}

/** What an insight invites to: one small act, a question. */
export function CardExtras({ practice, ask, language }: CardExtrasProps) {
  return (
    <dl class={styles.extras}>
      {practice && (
        <div>
          <dt>{t('try')}</dt>
          <dd dir="auto" lang={language}>
            {practice}
          </dd>
        </div>
      )}
      {ask && (
        <div>
          <dt>{t('ask')}</dt>
          <dd dir="auto" lang={language}>
            {ask}
          </dd>
        </div>
      )}
    </dl>
  );
}
