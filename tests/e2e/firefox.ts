import { type Browser, callOf, type LaunchOptions, type Tab } from './browser.ts';
import { catchDownloads, caughtDownload } from './firefox-download.ts';
import { until } from './firefox-e2e.mjs';
import * as inside from './firefox-inside.ts';
import { createFirefoxPopup, openFirefoxPopup, pressKey } from './firefox-popup.ts';
import { atHome } from './firefox-sandbox.ts';
import { startFirefox } from './firefox-session.ts';
import { currentTab, findTab, newContainerTab } from './firefox-tabs.ts';
import { stopForGood } from './stop-for-good.ts';

export interface FirefoxBrowser extends Browser {
  newContainerTab(): Promise<Tab>;
  /** Firefox withholds it from the very first new tab after an install; ask at a later one. */
  addressBarHasFocus(): Promise<boolean>;
  /** Presses a button of the question whether the extension may have a permission. */
  answerQuestion(allow: boolean): Promise<void>;
  /** What a reader does in the browser's own settings of the extension. */
  withdraw(permissions: readonly string[], origins: readonly string[]): Promise<void>;
}

export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const session = await startFirefox(options);
  const { extensionId, firefox } = session;

  return {
    name: 'firefox',
    profile: session.profile,
    newContainerTab: () => newContainerTab(firefox()),
    addressBarHasFocus: () => firefox().chrome(inside.addressBarHasFocus),
    answerQuestion: (allow) => firefox().answerPrompt(allow),
    withdraw: (permissions, origins) => firefox().permit('remove', [...permissions], [...origins]),

    async newTab() {
      await firefox().newTab();
      return currentTab(firefox());
    },
    open: (page) => firefox().open(page),
    currentTab: () => currentTab(firefox()),
    findTab: (page) => findTab(firefox(), page),
    async openPopup() {
      await openFirefoxPopup(firefox(), extensionId);
      return createFirefoxPopup(firefox(), extensionId);
    },

    click: (css) => firefox().click(css),
    type: (css, text) => firefox().type(css, text),
    press: (key) => pressKey(firefox(), key),
    text: async (css) => (await firefox().text(css)).trim(),
    evaluate: (run, ...args) => firefox().eval(atHome(run), ...args),
    async fill(css, text) {
      await firefox().cmd('WebDriver:ElementClear', { id: await firefox().$(css) });
      await firefox().type(css, text);
    },
    choose: (css, value) => firefox().click(`${css} option[value=${JSON.stringify(value)}]`),
    giveFile: (css, path) => firefox().type(css, path),
    async download(act) {
      await firefox().eval(atHome(catchDownloads));
      await act();
      return until(() => firefox().eval(atHome(caughtDownload)), 'the download');
    },
    async preferScheme(scheme) {
      await firefox().chrome(inside.preferScheme, scheme);
      const isPreferred = (scheme: string) =>
        matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
      await until(() => firefox().eval(isPreferred, scheme), scheme);
    },
    screenshot: (file) => firefox().shot(file),

    onPageStart: (run) => session.onPageStart(callOf(atHome(run), [])),
    inBackground: (run, ...args) => firefox().inView('background', atHome(run), ...args),
    interruptBackground: async () => void (await firefox().suspendBackground()),
    stopBackground: () =>
      stopForGood(
        () => firefox().suspendBackground(),
        () => firefox().chrome(inside.isBackgroundStopped, extensionId),
      ),
    command: (name) => firefox().chrome(inside.runCommand, extensionId, name),
    keepSelection: (click) => firefox().chrome(inside.actOnSelection, extensionId, click ?? null),

    update: session.update,
    restart: session.restart,
    quit: session.quit,
    kill: session.kill,
    close: session.close,
    ended: async () => void (await firefox().exited),
    complaints: session.complaints,
  };
}
