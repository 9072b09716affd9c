import { browser } from 'wxt/browser';

/** Chrome has the one, Firefox the other; Firefox for Android has neither. */
interface SidePanels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the library at the side of this window; undefined where the browser has no room for it.
 * What it returns must be called in the very moment in which the reader presses.
 */
export async function findSidePanel(): Promise<(() => Promise<void>) | undefined> {
  const { sidePanel, sidebarAction } = browser as SidePanels;
  if (sidePanel) {
    const { id } = await browser.windows.getCurrent();
    return id === undefined ? undefined : () => sidePanel.open({ windowId: id });
  }
  return sidebarAction && (() => sidebarAction.open());
}
