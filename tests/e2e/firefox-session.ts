/// <reference types="node" />
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchOptions, tooEarlyToKill } from './browser.ts';
import { findBrowser } from './find-browser.ts';
import { Firefox } from './firefox-e2e.mjs';
import { readComplaints, recordRequests, runAtPageStart } from './firefox-inside.ts';
import { packExtension } from './pack-extension.ts';

/** Firefox with the extension on one profile, over all its starts and ends. */
export interface Session {
  readonly extensionId: string;
  readonly profile: string;
  /** The one that runs now. */
  firefox(): Firefox;
  onPageStart(code: string): Promise<void>;
  complaints(): Promise<string[]>;
  update(extension: string): Promise<void>;
  restart(): Promise<void>;
  quit(): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

const prefs = {
  'privacy.userContext.enabled': true,
  // For a Firefox that takes unsigned add-ons only until it ends: the next start finds all as it was.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export async function startFirefox({ extension, headed }: LaunchOptions): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'flyleaf-firefox-'));
  const packed = join(profile, 'extension.xpi');
  packExtension(extension, packed);
  const extensionId = idOf(extension);
  const pageStarts: string[] = [];
  let earlier: string[] = [];
  let isInstalled = false;
  let hasEnded = false;
  let starts = 0;
  let firefox: Firefox;

  async function start() {
    const bin = findBrowser('firefox');
    firefox = await Firefox.launch({ profile, extId: extensionId, bin, prefs, headless: !headed });
    hasEnded = false;
    starts += 1;
    void firefox.exited.then(() => {
      hasEnded = true;
    });
    await firefox.chrome(recordRequests, extensionId);
    for (const code of pageStarts) await firefox.chrome(runAtPageStart, code);
    if (!isInstalled) isInstalled = await install(firefox, packed, extension);
    await firefox.base();
  }

  async function complaints() {
    const { host } = new URL(await firefox.base());
    return [...earlier, ...(await firefox.chrome(readComplaints, host))];
  }

  async function close() {
    if (hasEnded) return;
    try {
      earlier = await complaints();
    } finally {
      await firefox.close();
    }
  }

  await start();

  return {
    extensionId,
    profile,
    firefox: () => firefox,
    complaints,
    async onPageStart(code) {
      pageStarts.push(code);
      await firefox.chrome(runAtPageStart, code);
    },
    async update(folder) {
      packExtension(folder, packed);
      await firefox.install(packed);
    },
    async restart() {
      await close();
      await start();
    },
    quit: close,
    async kill() {
      if (starts === 1) throw new Error(tooEarlyToKill);
      // At once: asking for the complaints would let it finish what it is at.
      firefox.reap();
      await firefox.exited;
    },
    async close() {
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function idOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** @returns whether it stays installed when Firefox ends */
async function install(firefox: Firefox, packed: string, folder: string): Promise<boolean> {
  try {
    await firefox.install(packed);
    return true;
  } catch (error) {
    // An ordinary Firefox takes what Mozilla has not signed for this session only.
    if (!String(error).includes('SIGNED')) throw error;
    await firefox.install(folder);
    return false;
  }
}
