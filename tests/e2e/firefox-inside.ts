/** What runs in Firefox's own window, with every privilege. Each function stands alone: it is sent as text. */

interface Principal {
  addonId?: string;
}

interface Channel {
  QueryInterface(of: unknown): Channel;
  URI: { spec: string };
  loadInfo?: { loadingPrincipal?: Principal; triggeringPrincipal?: Principal };
}

interface ConsoleMessage {
  category: string;
  sourceName: string;
  errorMessage: string;
}

interface Panel extends Element {
  hidePopup(): void;
}

interface XulBrowser extends HTMLElement {
  currentURI?: { spec: string };
  webProgress?: { isLoadingDocument: boolean };
}

interface Internals extends Window {
  /** Filled by firefox-e2e.mjs. */
  e2eLog: { level: string; url: string; text: string }[];
  e2eRequests: string[];
}

declare const window: Internals;
declare const Ci: { nsIChannel: unknown; nsIScriptError: { new (): ConsoleMessage } };
declare const Services: {
  obs: { addObserver(observe: (subject: Channel) => void, topic: string): void };
  ppmm: { loadProcessScript(url: string, alsoInLaterProcesses: boolean): void };
  prefs: { setIntPref(name: string, value: number): void };
  console: { getMessageArray(): unknown[] };
};
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: {
      backgroundState: string;
      shortcuts: { onCommand(name: string): void };
      tabManager: { addActiveTabPermission(tab: unknown): void };
      emit(event: string, info: object, tab: unknown): void;
      views: Set<{ viewType: string; xulBrowser: XulBrowser }>;
    };
  };
};
declare const BROWSER_NEW_TAB_URL: string;
declare const gBrowser: { selectedTab: { linkedBrowser: { currentURI: { spec: string } } } };
declare const gURLBar: { focused: boolean };
declare function openTrustedLinkIn(url: string, where: 'tab', how: { userContextId: number }): void;

export function recordRequests(extensionId: string): void {
  window.e2eRequests = [];
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
    const asking = [loadInfo?.loadingPrincipal, loadInfo?.triggeringPrincipal];
    if (asking.some((principal) => principal?.addonId === extensionId)) {
      window.e2eRequests.push(`request: ${URI.spec}`);
    }
  }, 'http-on-modify-request');
}

/** @param host of the extension's pages */
export function readComplaints(host: string): string[] {
  const said = window.e2eLog
    .filter(({ url }) => url.includes(host))
    .map(({ level, text, url }) => `console.${level}: ${text} (${url})`);
  const errors = Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter(({ sourceName, errorMessage }) => `${sourceName} ${errorMessage}`.includes(host))
    // Firefox's own remark when a page is closed, or the background stopped, with a call under way.
    .filter(
      ({ errorMessage }) =>
        !/^Promise (resolved|rejected) (after context unloaded|while context is inactive)/.test(
          errorMessage,
        ),
    )
    .map(({ category, errorMessage, sourceName }) =>
      category === 'content javascript'
        ? `uncaught: ${errorMessage} (${sourceName})`
        : `${category}: ${errorMessage} (${sourceName})`,
    );
  return [...said, ...errors, ...window.e2eRequests];
}

/** @param code runs in each page of an extension as soon as it has a window */
export function runAtPageStart(code: string): void {
  const script = `Services.obs.addObserver((window) => {
    if (window.location.protocol !== 'moz-extension:') return;
    const page = new Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false });
    Cu.evalInSandbox(${JSON.stringify(code)}, page);
  }, 'content-document-global-created');`;
  Services.ppmm.loadProcessScript(`data:,${encodeURIComponent(script)}`, true);
}

export function preferScheme(scheme: 'light' | 'dark'): void {
  const override = 'layout.css.prefers-color-scheme.content-override';
  Services.prefs.setIntPref(override, scheme === 'dark' ? 0 : 1);
}

/** What "New Container Tab" in the menu runs. */
export function openContainerTab(): void {
  openTrustedLinkIn(BROWSER_NEW_TAB_URL, 'tab', { userContextId: 1 });
}

export function addressBarHasFocus(): boolean {
  return gURLBar.focused;
}

export function runCommand(extensionId: string, name: string): void {
  WebExtensionPolicy.getByID(extensionId).extension.shortcuts.onCommand(name);
}

/** As the listeners of Firefox's own keys and menus do; the click is told of the page in front. */
export function actOnSelection(extensionId: string, click: object | null): void {
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  const tab = gBrowser.selectedTab;
  extension.tabManager.addActiveTabPermission(tab);
  if (!click) {
    extension.shortcuts.onCommand('save');
    return;
  }
  const pageUrl = tab.linkedBrowser.currentURI.spec;
  const info = { menuItemId: 'keep-selection', editable: false, frameId: 0, button: 0, pageUrl };
  extension.emit('webext-menu-menuitem-click', { ...info, modifiers: [], ...click }, tab);
}

/** As the toolbar button does when it is pressed over a page. */
export function grantActiveTab(extensionId: string): void {
  const { tabManager } = WebExtensionPolicy.getByID(extensionId).extension;
  tabManager.addActiveTabPermission(gBrowser.selectedTab);
}

export function isBackgroundStopped(extensionId: string): boolean {
  return WebExtensionPolicy.getByID(extensionId).extension.backgroundState === 'stopped';
}

/** Whether the popup is open, and its page there. */
export function hasLoadedPopup(extensionId: string): boolean {
  const { views } = WebExtensionPolicy.getByID(extensionId).extension;
  const popup = [...views].find(({ viewType }) => viewType === 'popup')?.xulBrowser;
  const isOwn = popup?.currentURI?.spec.startsWith('moz-extension:') ?? false;
  return isOwn && popup?.webProgress?.isLoadingDocument === false;
}

/** A click on the toolbar would; opened by the extension, it leaves the keys to no one. */
export function focusPopup(extensionId: string): void {
  const { views } = WebExtensionPolicy.getByID(extensionId).extension;
  [...views].find(({ viewType }) => viewType === 'popup')?.xulBrowser.focus();
}

/** @returns whether it has closed */
export function closePopup(extensionId: string): boolean {
  const { views } = WebExtensionPolicy.getByID(extensionId).extension;
  const popup = [...views].find(({ viewType }) => viewType === 'popup');
  popup?.xulBrowser.closest<Panel>('panel')?.hidePopup();
  return popup === undefined;
}
