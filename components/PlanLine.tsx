import type { Card } from '../core/deal/card';
import { Button } from './Button';
import styles from './PlanLine.module.css';
import type { Planned } from './planning';
import { t } from './text';
import { useKeptFocus } from './use-kept-focus';

interface PlanLineProps {
  card: Card;
  planned: Planned | null;
  onEdit: () => void;
  onDrop: () => void;
}

/** Beneath what an insight invites to: makes it the reader's own plan, or tells the one they made. */
export function PlanLine({ card, planned, onEdit, onDrop }: PlanLineProps) {
  const line = useKeptFocus<HTMLDivElement>();
  if (planned?.card !== card || planned.plan === undefined) return null;
  const { plan } = planned;
  return (
    <div class={styles.line} ref={line}>
      {plan ? (
        <>
          {!card.plan && (
            <p>
              {t('plan_yours')} <q dir="auto">{t('plan_sentence', [plan.when, plan.will])}</q>
            </p>
          )}
          <Button label={t('plan_change')} onClick={onEdit} />
          <Button label={t('plan_drop')} onClick={onDrop} />
        </>
      ) : (
        <Button label={t('plan_make')} onClick={onEdit} />
      )}
    </div>
  );
}
