import { until } from './firefox-e2e.mjs';

const patience = 1000;

/**
 * Stops a background until it is seen stopped: a page that hears of a change at that moment wakes it
 * again, and then it takes another stop.
 */
export async function stopForGood(
  stop: () => Promise<unknown>,
  isStopped: () => Promise<boolean>,
): Promise<void> {
  await until(async () => {
    await stop();
    return until(isStopped, 'its stop', patience);
  }, 'a stop for good');
}
