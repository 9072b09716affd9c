import { browser } from 'wxt/browser';
import type { PageReading } from '../../services/nudge-surroundings';
import { forgetPageTopic } from '../../store/page-topic';
import { createSettingsStore, settingsKey } from '../../store/settings';
import type { StorageArea } from '../../store/storage-area';
import { forgetTopicInTime, listenToForgetTopic } from './forget-topic';
import { readPage } from './read-page';
import { createWatchedPages } from './watched-pages';

/** The reading of pages: which are watched, and what one of them is about. */
export interface Reading {
  readPage(tabId: number): Promise<PageReading>;
}

/** To be called at once at every start, so that what started it is heard. */
export function startReading(local: StorageArea, session: StorageArea): Reading {
  const { read } = createSettingsStore(local);
  const watch = createWatchedPages(read, () => forgetPageTopic(session));
  const watchAnew = () => void watch();

  listenToForgetTopic(session);
  browser.permissions.onAdded.addListener(watchAnew);
  browser.permissions.onRemoved.addListener(watchAnew);
  browser.runtime.onInstalled.addListener(watchAnew);
  browser.runtime.onStartup.addListener(watchAnew);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && settingsKey in changes) watchAnew();
  });

  return {
    async readPage(tabId) {
      const { excludedSites } = await read();
      const reading = await readPage(tabId, excludedSites);
      if ('topic' in reading) await forgetTopicInTime();
      return reading;
    },
  };
}
