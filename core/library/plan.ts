import { momentsAt, nextTurnOfDay } from '../deal/moments';
import type { Plan, PlanMoment } from '../favourite';
import { localDay } from './local-day';

/** How long a plan waits for its moment to come again after it was missed: local days. */
export const planLasts = 14;

/**
 * When a moment holds the next time: its beginning after a time, not the one that holds then. NaN when
 * that lies beyond all dates.
 *
 * @param after epoch milliseconds
 */
export function momentBegins(moment: PlanMoment, after: number): number {
  const holdsAt = (at: number) => momentsAt(at).includes(moment);
  let at = after;
  let held = true;
  while ((held || !holdsAt(at)) && !Number.isNaN(at)) {
    held = holdsAt(at);
    at = nextTurnOfDay(at);
  }
  return at;
}

/** When a plan comes first, in epoch milliseconds. */
export function planBegins({ moment, madeAt }: Pick<Plan, 'moment' | 'madeAt'>): number {
  return momentBegins(moment, madeAt);
}

/** Whether a plan is still to come: it did not come yet, and was not missed for too long. */
export function isPlanOpen(plan: Plan, now: number): boolean {
  return plan.cameAt === undefined && now < localDay(planBegins(plan), planLasts);
}

/** Whether an open plan may come. One that was made after now tells of a clock that was set back. */
export function hasPlanBegun(plan: Plan, now: number): boolean {
  return plan.madeAt > now || planBegins(plan) <= now;
}

/** Whether an open plan comes now. */
export function isPlanDue(plan: Plan, now: number): boolean {
  return hasPlanBegun(plan, now) && momentsAt(now).includes(plan.moment);
}

/** When a moment that holds at a time ends. NaN when that lies beyond all dates. */
export function momentEnds(moment: PlanMoment, now: number): number {
  let at = now;
  while (momentsAt(at).includes(moment)) at = nextTurnOfDay(at);
  return at;
}
