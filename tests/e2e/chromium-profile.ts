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

interface Installed {
  creation_flags?: number;
}

const preferencesIn = (profile: string) => join(profile, 'Default', 'Preferences');

function write(profile: string, preferences: object): void {
  writeFileSync(preferencesIn(profile), JSON.stringify(preferences));
}
