// Chrome's own, which the polyfill does not know. Firefox opens its sidebar by itself for a command.
declare const chrome: { sidePanel?: { open(where: { windowId: number }): Promise<void> } };

/** Opens the library at the side of a tab's window. Only in the very moment in which the reader acts. */
export function openSidePanel(tab: { windowId?: number | undefined } | undefined): void {
  if (tab?.windowId !== undefined) void chrome.sidePanel?.open({ windowId: tab.windowId });
}
