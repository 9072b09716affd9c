import * as v from 'valibot';
import type { ReturningCard } from '../core/deal/card';
import { dayOf } from '../core/deal/context/time-of-day';
import { isReturning } from '../core/deal/reason';
import { cardOfFavourite } from '../core/library/returning-card';
import { defaultSettings } from '../core/settings';
import { readStoredHand } from '../store/hand';
import { createReturningStore } from '../store/returning';
import type { Dealer } from './dealer';
import { GivenId } from './favourite-schema';
import type { Given } from './given';
import type { StartUp } from './start-up';

/** Favourites and plans that come back: for the dealer, which decides whether they do. */
export interface Returning {
  /**
   * What wants to come back now: plans whose moment holds, then favourites whose interval is over; best
   * first. Read by index, at the same cost in a library of any size. None without a database.
   */
  due(limit: number): Promise<readonly ReturningCard[]>;
  /** It was shown as one that comes back: a plan rests, a favourite gets its next interval. Safe to repeat. */
  cameBack(id: string, at: number): Promise<void>;
}

export function createReturning(
  given: Pick<Given, 'connection' | 'favourites' | 'settings' | 'now'>,
): Returning {
  const { connection, favourites, settings, now } = given;
  const returning = createReturningStore(connection, favourites);
  const readDay = async () => dayOf((await settings.read()).quietHours, defaultSettings.quietHours);
  return {
    async due(limit) {
      const [at, day] = [now(), await readDay()];
      const found = await returning.due(at, limit, day);
      return found.map((each) => cardOfFavourite(each, at, day));
    },
    async cameBack(id, at) {
      // The time is that of a page, whose clock may have been set since.
      const seenAt = Math.min(v.parse(GivenTime, at), now());
      await returning.cameBack(v.parse(GivenId, id), seenAt, await readDay());
    },
  };
}

const GivenTime = v.pipe(v.number(), v.minValue(0));

/** Deals anew when the hand holds some of these favourites as ones that come back: now they may not. */
export async function takeFromHand(
  { local }: Pick<Given, 'local'>,
  startUp: Pick<StartUp, 'ready'>,
  dealer: Pick<Dealer, 'redeal'>,
  ids: readonly string[],
): Promise<void> {
  const taken = new Set(ids);
  const hand = await readStoredHand(local);
  const holds = hand?.next.some(
    ({ insightId, reason }) => taken.has(insightId) && isReturning(reason),
  );
  if (!holds) return;
  await startUp.ready();
  await dealer.redeal();
}
