/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { until } from './firefox-e2e.mjs';

/**
 * Has Chromium pack a folder as folder.crx. The first time it also makes the key that the extension is
 * known by; later versions are packed with the key of the first.
 *
 * @returns the key's file
 */
export function packForChromium(folder: string, key?: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'flyleaf-packing-'));
  try {
    execFileSync(
      findBrowser('chromium'),
      [
        '--headless=new',
        '--no-sandbox',
        `--user-data-dir=${profile}`,
        `--pack-extension=${resolve(folder)}`,
        ...(key ? [`--pack-extension-key=${resolve(key)}`] : []),
      ],
      { stdio: 'pipe', timeout: 60_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  if (!existsSync(`${folder}.crx`)) throw new Error(`${folder} was not packed`);
  return key ?? `${folder}.pem`;
}

/** A packed extension as a browser is offered it. */
export interface Packed {
  readonly id: string;
  readonly version: string;
}

/** Lays a packed folder beside a profile: the next start installs it, or updates to it. */
export function offerPacked(profile: string, key: string, folder: string): Packed {
  const { version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const packed = { id: idOf(key), version };
  const offers = join(profile, 'External Extensions');
  mkdirSync(offers, { recursive: true });
  const offer = { external_crx: resolve(`${folder}.crx`), external_version: version };
  writeFileSync(join(offers, `${packed.id}.json`), JSON.stringify(offer));
  return packed;
}

/** Waits until it is installed, in this version or an earlier one. */
export async function waitForPacked(context: BrowserContext, { id }: Packed): Promise<string> {
  await until(() => versionOf(context, id), `${id} installed`);
  return id;
}

/**
 * Waits until it is updated. An extension at work is not: Chromium holds the new version back until
 * it reloads, or until the next start.
 */
export async function updatePacked(
  context: BrowserContext,
  { id, version }: Packed,
): Promise<void> {
  await until(async () => {
    if ((await versionOf(context, id)) === version) return true;
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    await page.evaluate('setTimeout(() => chrome.runtime.reload())');
    // It goes with the reload, as all its tabs do, or stays with an error.
    await page.waitForEvent('close', { timeout: 2000 }).catch(() => page.close());
    return false;
  }, `${id} in version ${version}`);
}

async function versionOf(context: BrowserContext, id: string): Promise<string | undefined> {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${id}/options.html`);
    return await page.evaluate<string>('chrome.runtime.getManifest().version');
  } finally {
    await page.close();
  }
}

/** The id that Chromium gives to what is packed with a key. */
function idOf(key: string): string {
  const spki = createPublicKey(createPrivateKey(readFileSync(key)));
  const hash = createHash('sha256').update(spki.export({ type: 'spki', format: 'der' }));
  const digits = hash.digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
