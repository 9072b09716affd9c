/// <reference types="node" />
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new profile in which unpacked extensions are allowed. */
export function createChromiumProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'flyleaf-chromium-'));
  mkdirSync(join(profile, 'Default'));
  write(profile, { extensions: { ui: { developer_mode: true } } });
  return profile;
}

/**
 * Chromium marks an extension loaded over the DevTools protocol to be forgotten when it ends.
 * Without the mark the next start is what a reader's is: the extension is there, hears onStartup,
 * and is not installed a second time.
 */
export function keepExtension(profile: string): void {
  const forgottenAtEnd = 1 << 15;
  const preferences = JSON.parse(readFileSync(preferencesIn(profile), 'utf8'));
  for (const extension of Object.values<Installed>(preferences.extensions?.settings ?? {})) {
    if (extension.creation_flags) extension.creation_flags &= ~forgottenAtEnd;
  }
  write(profile, preferences);
}

/**
 * Writes down that a reader allowed its extensions these permissions once: Chromium then gives them
 * without a question. Without a screen nobody could answer one.
 */
export function allowOnce(
  profile: string,
  permissions: readonly string[],
  origins: readonly string[],
): void {
  const preferences = JSON.parse(readFileSync(preferencesIn(profile), 'utf8'));
  for (const extension of Object.values<Installed>(preferences.extensions?.settings ?? {})) {
    const { api = [], explicit_host = [] } = extension.runtime_granted_permissions ?? {};
    extension.runtime_granted_permissions = {
      api: [...api, ...permissions],
      explicit_host: [...explicit_host, ...origins],
      manifest_permissions: [],
      scriptable_host: [],
    };
  }
  write(profile, preferences);
}

interface Installed {
  creation_flags?: number;
  runtime_granted_permissions?: {
    api?: string[];
    explicit_host?: string[];
    manifest_permissions?: string[];
    scriptable_host?: string[];
  };
}

const preferencesIn = (profile: string) => join(profile, 'Default', 'Preferences');

function write(profile: string, preferences: object): void {
  writeFileSync(preferencesIn(profile), JSON.stringify(preferences));
}
