import * as v from 'valibot';
import { dayOf } from '../core/deal/context/time-of-day';
import { passageOf } from '../core/deal/passage';
import { favouriteLimits, type Passage, type Plan, planMoments } from '../core/favourite';
import { defaultSettings } from '../core/settings';
import { createPlanStore } from '../store/plans';
import { GivenId, GivenPassage } from './favourite-schema';
import type { Given } from './given';
import type { PlansService } from './nudge-contract';
import type { StartUp } from './start-up';

const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(favouriteLimits.plan));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

const ofPlan = { when: words, will: words, moment: v.picklist(planMoments) };
const GivenWords = v.strictObject(ofPlan);
const GivenPlan = v.strictObject({ ...ofPlan, madeAt: time, cameAt: v.exactOptional(time) });

/**
 * Changes do not wait for the start, as those of favourites do not.
 *
 * @param takeFromHand told of whose plan changed: what was dealt for the old one must not come
 */
export function createPlansService(
  { favourites, settings, now }: Given,
  startUp: StartUp,
  takeFromHand: (ids: readonly string[]) => Promise<void>,
): PlansService {
  const plans = createPlanStore(favourites);
  const readDay = async () => dayOf((await settings.read()).quietHours, defaultSettings.quietHours);
  return {
    async make(card, given) {
      const passage = v.parse(GivenPassage, passageOf(card)) as Passage;
      await plans.make(passage, v.parse(GivenWords, given), now(), await readDay());
      await takeFromHand([passage.id]);
    },
    async change(id, given) {
      await plans.change(v.parse(GivenId, id), v.parse(GivenWords, given), now(), await readDay());
      await takeFromHand([id]);
    },
    async of(id) {
      await startUp.ready();
      const favourite = await favourites.get(v.parse(GivenId, id));
      return (favourite?.removedAt === undefined && favourite?.plan) || null;
    },
    async drop(id) {
      await plans.drop(v.parse(GivenId, id), now(), await readDay());
      await takeFromHand([id]);
    },
    async putBack(id, plan) {
      const kept = v.parse(GivenPlan, plan) as Plan;
      await plans.putBack(v.parse(GivenId, id), kept, now(), await readDay());
    },
  };
}
