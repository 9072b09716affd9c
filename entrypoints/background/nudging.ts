import { browser } from 'wxt/browser';
import type { Outcome } from '../../core/nudge/nudge';
import type { Settings, SettingsChange } from '../../core/settings';
import type { SettingsService } from '../../services/contract';
import type { Nudger, Occasion } from '../../services/nudger';
import { settingsKey } from '../../store/settings';
import type { StorageArea } from '../../store/storage-area';
import { keepAlarm, listenToAlarm } from './alarm';
import { createAway } from './away';
import { listenToIdle } from './idle';
import { listenToNotifications, openPopup } from './notification';
import { withdrawn } from './permitted';

interface Given {
  readonly nudger: Nudger;
  readonly settings: SettingsService;
  readonly session: StorageArea;
  /** Brings the toolbar button up to date. */
  readonly mark: () => Promise<void>;
}

/** Hears what the browser tells that matters to nudges. To be called at once at every start. */
export function startNudging({ nudger, settings, session, mark }: Given): void {
  // Nobody waits for a nudge, and what fails now is tried at the next occasion.
  const run = (work: () => Promise<unknown>) =>
    void work().catch((error: unknown) => console.error('Flyleaf could not nudge:', error));

  const consider = (occasion: Occasion) => nudger.consider(occasion);

  const away = createAway(session, Date.now, async () => {
    if ((await settings.read()).idle) await consider({ kind: 'back' });
  });

  async function refresh() {
    await keepAlarm(await settings.read());
    await nudger.refresh();
    await mark();
  }

  /** A permission that was withdrawn is not asked for again: what needed it is off. */
  async function switchOff() {
    const current = await settings.read();
    const change = onlyNews(await withdrawn(), current);
    if (Object.keys(change).length > 0) await settings.change(change);
  }

  const hear = (state: Parameters<typeof away>[0]) => run(() => away(state));
  const clicked = (token: string) =>
    run(async () => {
      await nudger.ask(token);
      await openPopup();
    });
  const closed = (token: string, outcome: Outcome) => run(() => nudger.answered(token, outcome));

  function listenToOptional() {
    listenToIdle(hear);
    listenToNotifications(clicked, closed);
  }

  listenToOptional();
  listenToAlarm(() => run(() => consider({ kind: 'tick' })));
  browser.permissions.onAdded.addListener(listenToOptional);
  browser.permissions.onRemoved.addListener(() => run(switchOff));
  browser.runtime.onInstalled.addListener(() => run(refresh));
  browser.runtime.onStartup.addListener(() =>
    run(async () => {
      await switchOff();
      await refresh();
    }),
  );
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsKey in changes) run(refresh);
  });
}

/** Of a change, what is not so already. */
function onlyNews(change: SettingsChange, settings: Settings): SettingsChange {
  const names = Object.keys(change) as (keyof SettingsChange)[];
  return Object.fromEntries(
    names.filter((name) => change[name] !== settings[name]).map((name) => [name, change[name]]),
  );
}
