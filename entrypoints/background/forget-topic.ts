import { browser } from 'wxt/browser';
import { topicLife } from '../../store/page-topic';

const name = 'forget page topic';

/** What was read is remembered for 30 minutes, whether anyone asks for it or not. */
export async function forgetTopicInTime(): Promise<void> {
  await browser.alarms.create(name, { delayInMinutes: topicLife / 60_000 });
}

/** To be called at once at every start: the alarm may be what started it. */
export function listenToForgetTopic(forget: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) forget();
  });
}
