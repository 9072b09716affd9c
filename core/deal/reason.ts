import { type Moment, moments } from '../insight';

/**
 * Why a card came, in the order in which a reason is named when several hold at once.
 *
 * `plan`: what the reader meant to do then. `topic`: the page just read. `favourite`: a passage they
 * saved comes back. `otherSide`: of what they saved yesterday. `neglected`: its pole came seldom of late.
 */
export const reasons = [
  'plan',
  'topic',
  'favourite',
  ...moments,
  'otherSide',
  'neglected',
] as const satisfies readonly (Moment | string)[];
export type Reason = (typeof reasons)[number];

export function isMoment(reason: Reason): reason is Moment {
  return (moments as readonly Reason[]).includes(reason);
}

/** Whether it brings back what the reader saved, and no insight in its turn. */
export function isReturning(reason: Reason | undefined): reason is 'plan' | 'favourite' {
  return reason === 'plan' || reason === 'favourite';
}
