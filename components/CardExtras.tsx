import type { ComponentChildren } from 'preact';
import type { Card } from '../core/deal/card';
import styles from './CardExtras.module.css';
import { t } from './text';

interface CardExtrasProps {
  card: Card;
  onOpen: () => void;
  /** Stands beneath them: the plan that the reader makes of them. */
  children?: ComponentChildren;
}

/**
 * What an insight invites to, once it is asked for: one small act, a question. A plan that comes back
 * is open at once, in the reader's own words.
 */
export function CardExtras({ card, onOpen, children }: CardExtrasProps) {
  const { insightId, plan, ask, language } = card;
  const act = plan ? undefined : card.practice;
  if (!plan && !act && !ask) return null;
  return (
    <details
      class={styles.extras}
      key={insightId}
      open={plan !== undefined}
      onToggle={({ currentTarget }) => currentTarget.open && onOpen()}
    >
      <summary>{t(plan ? 'reason_plan' : act ? 'try_this' : 'ask_yourself')}</summary>
      {plan && (
        <p class={styles.plan} dir="auto">
          {t('plan_sentence', [plan.when, plan.will])}
        </p>
      )}
      {(act || ask) && (
        <dl lang={language}>
          {act && (
            <div>
              <dt>{t('try')}</dt>
              <dd dir="auto">{act}</dd>
            </div>
          )}
          {ask && (
            <div>
              <dt>{t('ask')}</dt>
              <dd dir="auto">{ask}</dd>
            </div>
          )}
        </dl>
      )}
      {children}
    </details>
  );
}
