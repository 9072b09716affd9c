/// <reference types="node" />
import { realpathSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { recordPages, recordTarget } from './chromium-complaints.ts';
import { type Packed, waitForPacked } from './chromium-packed.ts';
import { attachTo, type Target } from './chromium-target.ts';
import { findBrowser } from './find-browser.ts';
import { until } from './firefox-e2e.mjs';

type TargetInfo = { targetId: string; type: string; url: string; attached: boolean };

/** Chromium from one start to its end. */
export interface Session {
  readonly context: BrowserContext;
  readonly devtools: CDPSession;
  /** chrome-extension://id/ */
  readonly base: string;
  /** What runs of the extension, by its kind. Playwright holds the tabs, never the popup. */
  targets(kind: 'background' | 'popup'): Promise<TargetInfo[]>;
  /** The background, started if it was not running. */
  background(): Promise<Target>;
}

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--enable-unsafe-extension-debugging',
];

/** A test that would reach for the network finds none. */
const offline = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost';

export async function startChromium(
  profile: string,
  extension: string | Packed,
  headed: boolean,
  complaints: string[],
): Promise<Session> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: !headed,
    viewport: headed ? null : { width: 1280, height: 800 },
    // Its sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: headed ? flags : [...flags, offline],
    // The last one keeps out what is packed and laid beside a profile.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-default-apps'],
  });
  context.setDefaultTimeout(20_000);
  recordPages(context, complaints);

  const devtools = await devtoolsOf(context);
  const workers = await attachToWorkers(devtools, complaints);
  const id =
    typeof extension === 'string'
      ? await load(devtools, extension)
      : await waitForPacked(context, extension);
  const base = `chrome-extension://${id}/`;

  return {
    context,
    devtools,
    base,
    async targets(kind) {
      const { targetInfos } = await devtools.send('Target.getTargets');
      const ours = targetInfos.filter(({ url }) => url.startsWith(base));
      return kind === 'background'
        ? ours.filter(({ type }) => type === 'service_worker')
        : ours.filter(({ type, attached }) => type === 'page' && !attached);
    },
    async background() {
      await startWorker(context, base);
      return until(() => workers.get(base), 'the background');
    },
  };
}

function devtoolsOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser');
  return browser.newBrowserCDPSession();
}

/** The service worker of each extension, by the extension's base. A stopped worker keeps its target. */
async function attachToWorkers(
  devtools: CDPSession,
  complaints: string[],
): Promise<Map<string, Target>> {
  const workers = new Map<string, Target>();
  const seen = new Set<string>();
  devtools.on('Target.targetCreated', async ({ targetInfo: { type, url, targetId } }) => {
    if (type !== 'service_worker' || seen.has(targetId)) return;
    seen.add(targetId);
    const worker = await attachTo(devtools, targetId);
    await recordTarget(worker, url, complaints);
    workers.set(new URL('/', url).href, worker);
  });
  await devtools.send('Target.setDiscoverTargets', { discover: true });
  return workers;
}

/** Loading it this way, and not with --load-extension, makes a later start a restart: see keepExtension. */
async function load(devtools: CDPSession, extension: string): Promise<string> {
  const path = realpathSync(extension);
  const { extensions } = await devtools.send('Extensions.getExtensions');
  const kept = extensions.find((one) => one.path === path);
  return (kept ?? (await devtools.send('Extensions.loadUnpacked', { path }))).id;
}

async function startWorker(context: BrowserContext, base: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  const running = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(base));
      if (ours.some(({ runningStatus }) => runningStatus === 'running')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.startWorker', { scopeURL: base });
  await running;
  await devtools.detach();
}
