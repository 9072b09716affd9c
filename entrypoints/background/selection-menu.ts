import { browser } from 'wxt/browser';

const id = 'keep-selection';

/** Puts the entry into the menu of selected text, where it stays until the extension is updated. */
export async function addSelectionMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = browser.i18n.getMessage('menu_keep');
  browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => {
    // Asked for, an error is not reported: at a start that is an update too, it is added twice.
    void browser.runtime.lastError;
  });
}
