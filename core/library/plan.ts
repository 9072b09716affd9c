import { type Day, momentsAt, nextTurnOfDay } from '../deal/moments';
import type { Plan, PlanMoment } from '../favourite';
import { beginOfDay, dayNumber } from '../local-day';

/** How long a plan waits for its moment to come again after it was missed: local days. */
export const planLasts = 14;

/**
 * When a moment holds the next time: its beginning after a time, not the one that holds then. NaN when
 * that lies beyond all dates.
 *
 * @param after epoch milliseconds
 * @param day the reader's own, where they have told of it; so everywhere here
 */
export function momentBegins(moment: PlanMoment, after: number, day?: Day): number {
  const holdsAt = (at: number) => momentsAt(at, day).includes(moment);
  let at = after;
  let held = true;
  while ((held || !holdsAt(at)) && !Number.isNaN(at)) {
    held = holdsAt(at);
    at = nextTurnOfDay(at, day);
  }
  return at;
}

/** When a plan comes first, in epoch milliseconds. */
export function planBegins({ moment, madeAt }: Pick<Plan, 'moment' | 'madeAt'>, day?: Day): number {
  return momentBegins(moment, madeAt, day);
}

/** Whether a plan is still to come: it did not come yet, and was not missed for too long. */
export function isPlanOpen(plan: Plan, now: number, day?: Day): boolean {
  return (
    plan.cameAt === undefined && now < beginOfDay(dayNumber(planBegins(plan, day)) + planLasts)
  );
}

/** Whether an open plan may come. One that was made after now tells of a clock that was set back. */
export function hasPlanBegun(plan: Plan, now: number, day?: Day): boolean {
  return plan.madeAt > now || planBegins(plan, day) <= now;
}

/** Whether an open plan comes now. */
export function isPlanDue(plan: Plan, now: number, day?: Day): boolean {
  return hasPlanBegun(plan, now, day) && momentsAt(now, day).includes(plan.moment);
}

/** When a moment that holds at a time ends. NaN when that lies beyond all dates. */
export function momentEnds(moment: PlanMoment, now: number, day?: Day): number {
  let at = now;
  while (momentsAt(at, day).includes(moment)) at = nextTurnOfDay(at, day);
  return at;
}
