import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createServices } from '../services/create-services';
import { isOwnPage, offer } from '../services/offer';

export default defineBackground({
  type: 'module',
  main() {
    const { services, prepare } = createServices({
      databaseName: 'flyleaf',
      local: browser.storage.local,
      session: browser.storage.session,
      now: Date.now,
      roll: Math.random,
    });
    const home = browser.runtime.getURL('');
    offer(services, (sender) => isOwnPage(sender, browser.runtime.id, home));

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void prepare();
      if (reason === 'install') {
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      }
    });
    browser.runtime.onStartup.addListener(() => void prepare());
  },
});
