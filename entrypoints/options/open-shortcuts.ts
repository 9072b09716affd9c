import { browser } from 'wxt/browser';

// Firefox 137 and later; Chrome has a page for it instead.
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for the shortcuts of extensions. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as FirefoxCommands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
