import { browser } from 'wxt/browser';
import type { Settings } from '../../core/settings';

const name = 'nudges';
const periodInMinutes = 20;

/** To be called at once at every start: the alarm may be what started it. */
export function listenToAlarm(ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
}

/** There is an alarm only while some nudge may come without a page being read. Safe to repeat. */
export async function keepAlarm({ nudges, badge, notification }: Settings): Promise<void> {
  const isWanted = nudges !== 'off' && (badge || notification);
  const isSet = (await browser.alarms.get(name)) !== undefined;
  if (isWanted && !isSet) await browser.alarms.create(name, { periodInMinutes });
  if (!isWanted && isSet) await browser.alarms.clear(name);
}
