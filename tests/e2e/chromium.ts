/// <reference types="node" />
import { readFileSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Browser, callOf, type LaunchOptions, type Tab, tooEarlyToKill } from './browser.ts';
import { recordRequestsOf, recordTarget } from './chromium-complaints.ts';
import { offerPacked, updatePacked } from './chromium-packed.ts';
import { createChromiumPopup } from './chromium-popup.ts';
import { createChromiumProfile, keepExtension } from './chromium-profile.ts';
import { actOnSelection, pressButton } from './chromium-selection.ts';
import { type Session, startChromium } from './chromium-session.ts';
import { attachTo, type Target } from './chromium-target.ts';
import { until } from './firefox-e2e.mjs';
import { stopForGood } from './stop-for-good.ts';

/** Chrome's event objects can be fired from inside, though the documentation does not say so. */
declare const chrome: {
  commands: { onCommand: { dispatch(command: string): void } };
};

export interface ChromiumBrowser extends Browser {
  /** Playwright's handle on the current tab, for what only Chromium can do. */
  page(): Page;
  /** The background, started if it was not running. */
  background(): Promise<Target>;
}

export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const profile = createChromiumProfile();
  const complaints: string[] = [];
  const pageStarts: (() => void)[] = [];
  let session: Session;
  let current: Page;
  let scheme: 'light' | 'dark' = 'light';
  let hasEnded: Promise<unknown>;
  let starts = 0;
  let { extension } = options;

  async function start() {
    const { key, headed = false } = options;
    const given = key ? offerPacked(profile, key, extension) : extension;
    session = await startChromium(profile, given, headed, complaints);
    starts += 1;
    hasEnded = new Promise((resolve) => session.context.once('close', resolve));
    for (const run of pageStarts) await session.context.addInitScript(run);
    current = session.context.pages()[0] ?? (await session.context.newPage());
  }

  async function stop() {
    await session.context.close();
    keepExtension(profile);
  }

  async function show(page: Page) {
    current = page;
    await page.bringToFront();
    await page.emulateMedia({ colorScheme: scheme });
  }

  async function open(page: string) {
    await current.goto(session.base + page);
  }

  function tabOf(page: Page): Tab {
    return {
      show: () => show(page),
      async close() {
        await page.close();
        const left = session.context.pages()[0];
        if (page === current && left) await show(left);
      },
    };
  }

  await start();

  async function interruptBackground() {
    for (const { targetId } of await session.targets('background')) {
      await session.devtools.send('Target.closeTarget', { targetId });
    }
  }

  return {
    name: 'chromium',
    profile,
    page: () => current,
    background: () => session.background(),

    async newTab() {
      await show(await session.context.newPage());
      await current.goto('chrome://newtab/');
      await until(() => current.url().startsWith(session.base), 'the new tab page');
      return tabOf(current);
    },
    open,
    currentTab: async () => tabOf(current),
    async findTab(page) {
      const url = session.base + page;
      const found = () => session.context.pages().find((open) => open.url().startsWith(url));
      return tabOf(await until(found, page));
    },
    async openPopup() {
      if (/^http/.test(current.url())) await pressButton(session, current.url());
      else await current.evaluate('chrome.action.openPopup()');
      const { targetId, url } = await until(
        async () => (await session.targets('popup'))[0],
        'popup',
      );
      const target = await attachTo(session.devtools, targetId);
      recordRequestsOf(target, complaints);
      await recordTarget(target, url, complaints);
      await until(() => target.evaluate(() => document.readyState === 'complete'), 'the popup');
      return createChromiumPopup(target);
    },

    click: (css) => current.click(css),
    fill: (css, text) => current.fill(css, text),
    type: (css, text) => current.locator(css).first().pressSequentially(text),
    press: (key) => current.keyboard.press(key),
    text: async (css) => (await current.innerText(css)).trim(),
    evaluate: (run, ...args) => current.evaluate<never>(callOf(run, args)),
    async choose(css, value) {
      await current.selectOption(css, value);
    },
    giveFile: (css, path) => current.setInputFiles(css, path),
    async download(act) {
      const [download] = await Promise.all([current.waitForEvent('download'), act()]);
      return {
        name: download.suggestedFilename(),
        text: readFileSync(await download.path(), 'utf8'),
      };
    },
    async preferScheme(wanted) {
      scheme = wanted;
      await show(current);
    },
    async screenshot(path) {
      await current.screenshot({ path });
    },

    async onPageStart(run) {
      pageStarts.push(run);
      await session.context.addInitScript(run);
    },
    inBackground: (run, ...args) =>
      session.background().then((background) => background.evaluate(run, ...args)),
    interruptBackground,
    async stopBackground() {
      const isStopped = async () => (await session.targets('background')).length === 0;
      await stopForGood(interruptBackground, isStopped);
    },
    async command(name) {
      // No key that a test sends reaches the browser's own shortcuts, and so those of an extension.
      const background = await session.background();
      await background.evaluate((name) => chrome.commands.onCommand.dispatch(name), name);
    },
    keepSelection: (click) => actOnSelection(session, current.url(), click ?? null),

    async update(folder) {
      if (!options.key) throw new Error('Only what is packed can be updated');
      extension = folder;
      await stop();
      await start();
      await open('library.html');
      await updatePacked(session.context, offerPacked(profile, options.key, folder));
      current = await session.context.newPage();
    },
    async restart() {
      await stop();
      await start();
    },
    quit: stop,
    async kill() {
      if (starts === 1) throw new Error(tooEarlyToKill);
      const { processInfo } = await session.devtools.send('SystemInfo.getProcessInfo');
      const browser = processInfo.find(({ type }) => type === 'browser');
      if (browser) process.kill(browser.id, 'SIGKILL');
      await hasEnded;
    },
    async close() {
      await stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    ended: async () => void (await hasEnded),
    complaints: async () => [...complaints],
  };
}
