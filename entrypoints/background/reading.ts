import { browser } from 'wxt/browser';
import type { NudgeSurroundings } from '../../services/nudge-surroundings';
import { createSettingsStore, settingsKey } from '../../store/settings';
import type { StorageArea } from '../../store/storage-area';
import { forgetTopicInTime, listenToForgetTopic } from './forget-topic';
import { readPage } from './read-page';
import { createWatchedPages } from './watched-pages';

/** Reads pages by what the settings leave out. What was read is forgotten in time. */
export function createReading(local: StorageArea): NudgeSurroundings['readPage'] {
  const settings = createSettingsStore(local);
  return async (tabId) => {
    const { excludedSites } = await settings.read();
    const reading = await readPage(tabId, excludedSites);
    if ('topic' in reading) await forgetTopicInTime();
    return reading;
  };
}

/**
 * Has the pages watched that the reader lets Flyleaf read. To be called at once at every start, so that
 * what started it is heard.
 *
 * @param forgetPage forgets what was read last
 */
export function startWatching(local: StorageArea, forgetPage: () => Promise<void>): void {
  // Nobody waits for it, and what fails now is tried at the next change.
  const run = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => console.error('Flyleaf could not read pages:', error));
  const watchAnew = run(createWatchedPages(createSettingsStore(local).read, forgetPage));

  listenToForgetTopic(run(forgetPage));
  browser.permissions.onAdded.addListener(watchAnew);
  browser.permissions.onRemoved.addListener(watchAnew);
  browser.runtime.onInstalled.addListener(watchAnew);
  browser.runtime.onStartup.addListener(watchAnew);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsKey in changes) watchAnew();
  });
}
