import type { Plan } from '../core/favourite';
import { isPlanOpen } from '../core/library/plan';
import { Button } from './Button';
import styles from './FavouritePlan.module.css';
import { type FindMarks, MarkedText } from './MarkedText';
import { t } from './text';
import { date } from './time-ago';

export interface PlanCallbacks {
  onPlanEdit: () => void;
  onPlanDrop: () => void;
}

interface FavouritePlanProps extends PlanCallbacks {
  plan: Plan;
  /** Epoch milliseconds. */
  now: number;
  marks?: FindMarks | undefined;
  /** Whether it can be changed now. */
  changeable: boolean;
}

/** What the reader means, or meant, to do, beneath the passage that led to it. */
export function FavouritePlan({ plan, now, marks, changeable, ...on }: FavouritePlanProps) {
  return (
    <div class={styles.plan}>
      <p>
        <q dir="auto">
          <MarkedText text={t('plan_sentence', [plan.when, plan.will])} marks={marks} />
        </q>
        {' · '}
        {stateOf(plan, now)}
      </p>
      {changeable && (
        <div class={styles.tools}>
          <Button label={t('plan_change')} onClick={on.onPlanEdit} />
          <Button label={t('plan_drop')} onClick={on.onPlanDrop} />
        </div>
      )}
    </div>
  );
}

function stateOf(plan: Plan, now: number): string {
  if (plan.cameAt !== undefined) return t('plan_came', date(plan.cameAt));
  return isPlanOpen(plan, now) ? t('plan_comes', t(`plan_at_${plan.moment}`)) : t('plan_rests');
}
