import type { SelectionClick } from './browser.ts';
import type { Session } from './chromium-session.ts';
import { until } from './firefox-e2e.mjs';

/** Chrome's event objects can be fired from inside, though the documentation does not say so. */
declare const chrome: {
  tabs: { query(which: object): Promise<{ id: number; url?: string; title?: string }[]> };
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
};

/**
 * Does what the key, or the entry in the menu of selected text, does in the tab in front. No driver
 * reaches the browser's own keys and menus. But Chrome itself grants activeTab here: the toolbar button
 * is pressed for it, and its popup closed again.
 */
export async function actOnSelection(
  session: Session,
  url: string,
  click: SelectionClick | null,
): Promise<void> {
  if (/^http/.test(url)) {
    await pressButton(session, url);
    const popup = await until(async () => (await session.targets('popup'))[0], 'the popup');
    await session.devtools.send('Target.closeTarget', { targetId: popup.targetId });
  }
  const background = await session.background();
  await background.evaluate(async (click) => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (click) {
      const info = { menuItemId: 'keep-selection', editable: false, pageUrl: tab?.url, ...click };
      chrome.contextMenus.onClicked.dispatch(info, tab);
    } else chrome.commands.onCommand.dispatch('save', tab);
  }, click);
}

/** Presses the toolbar button over the tab of this address. Chrome grants activeTab for it. */
export async function pressButton({ devtools, base }: Session, url: string): Promise<void> {
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`No tab is at ${url}`);
  const id = new URL(base).hostname;
  await devtools.send('Extensions.triggerAction', { id, targetId: tab.targetId });
}
