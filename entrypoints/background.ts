import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { commandKey } from '../services/contract';
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
    // A page that listened itself would pay for it at every opening.
    browser.commands.onCommand.addListener((name, tab) => {
      const command = { name, tabId: tab?.id, at: Date.now() };
      void browser.storage.session.set({ [commandKey]: command });
    });
    browser.runtime.onStartup.addListener(() => void prepare());
  },
});
