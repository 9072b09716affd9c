import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { commandKey } from '../../services/contract';
import { createServices } from '../../services/create-services';
import { isOwnPage, offer, type Sender, webPageOf } from '../../services/offer';
import { createUnsavedStore } from '../../store/unsaved';
import { createBadge } from './badge';
import { type Asked, keepSelection } from './keep-selection';
import { notificationShower } from './notification';
import { startNudging } from './nudging';
import { giveBack, isAudible, isPermitted } from './permitted';
import { mayRead } from './read-page';
import { readTab } from './read-tab';
import { createReading, startWatching } from './reading';
import { addSelectionMenu } from './selection-menu';
import { pageCardShower } from './show-page-card';
import { openSidePanel } from './side-panel';
import { markButton, tellOnButton } from './toolbar-button';

export default defineBackground({
  type: 'module',
  main() {
    const { local, session } = browser.storage;
    const unsaved = createUnsavedStore(local, session);
    const isUnsaved = async () => (await unsaved.list()).length > 0;
    const { services, nudger, pages, atWork, prepare, forgetPage } = createServices({
      databaseName: 'flyleaf',
      local,
      session,
      showers: {
        badge: createBadge(isUnsaved),
        page: pageCardShower,
        notification: notificationShower,
      },
      isPermitted,
      isAudible,
      mayRead,
      readPage: createReading(local),
      giveBack,
      now: Date.now,
      roll: Math.random,
    });
    const mark = async () =>
      markButton({
        unsaved: await isUnsaved(),
        nudge: (await nudger.waiting('badge')) !== null,
      });
    startWatching(local, forgetPage);
    startNudging({ nudger, settings: services.settings, session, mark });

    const home = browser.runtime.getURL('');
    const { id } = browser.runtime;
    const offered = {
      ...services,
      pages(sender: Sender) {
        const page = webPageOf(sender, id);
        if (!page) throw new Error('Pages alone may ask for this');
        return pages(page);
      },
      unsaved: {
        list: unsaved.list,
        async discard(id: string) {
          await atWork(() => unsaved.discard(id));
          await mark();
        },
      },
    };
    offer(offered, (sender, service) =>
      service === 'pages' ? webPageOf(sender, id) !== undefined : isOwnPage(sender, id, home),
    );

    async function keep(asked: Asked) {
      const outcome = await keepSelection(asked, {
        // Asked to run a script in the extension's own pages, Firefox complains.
        read: asked.tab.url?.startsWith(home) ? async () => null : readTab,
        save: services.favourites.save,
        keepUnsaved: (passage) => atWork(() => unsaved.keep(passage)),
        reportFailure: (doing, error) => console.error(`Flyleaf could not ${doing}:`, error),
      });
      if (outcome === 'unsaved') await mark();
      if (asked.tab.id !== undefined) await tellOnButton(asked.tab.id, outcome);
    }

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void prepare();
      void addSelectionMenu();
      if (reason === 'install') {
        void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      }
    });
    browser.runtime.onStartup.addListener(() => {
      void prepare();
      void addSelectionMenu();
    });
    browser.contextMenus.onClicked.addListener((info, tab) => {
      if (!tab) return;
      const { frameId, selectionText: text, editable } = info;
      void keep({ tab: { ...tab, url: info.pageUrl ?? tab.url }, frameId, text, editable });
    });
    browser.commands.onCommand.addListener((name, tab) => {
      if (name === 'side') openSidePanel(tab);
      else if (name === 'save' && tab && !isOwnTab(tab.url, home)) void keep({ tab });
      else {
        // A page that listened itself would pay for it at every opening.
        const command = { name, tabId: tab?.id, at: Date.now() };
        void session.set({ [commandKey]: command });
      }
    });
  },
});

/** The new tab may go by the browser's own name for it. */
function isOwnTab(url: string | undefined, home: string): boolean {
  return url === undefined || url.startsWith(home) || /^\w+:(\/\/)?(newtab|home)\b/.test(url);
}
