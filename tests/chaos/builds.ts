/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName } from '../e2e/browser.ts';

const outputs: Readonly<Record<BrowserName, string>> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** What a build is made from. */
const sources = [
  'components',
  'content',
  'core',
  'entrypoints',
  'public',
  'services',
  'store',
  'package.json',
  'shared-chunks.ts',
  'tsconfig.json',
  'wxt.config.ts',
];

/** Where a project appends its steps; a migration of the next version goes in before it. */
const endOfMigrations = '\n];\n\n/**\n * @param onClosed';

/** This build under another version number, in a folder of its own. */
export function sameBuild(name: BrowserName, version: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'flyleaf-build-')), version);
  cpSync(outputs[name], folder, { recursive: true });
  return withVersion(folder, version);
}

/** A build of the next Flyleaf: its database has one migration more. */
export function newerBuild(name: BrowserName, version: string): string {
  const project = mkdtempSync(join(tmpdir(), 'flyleaf-newer-'));
  for (const source of sources) cpSync(source, join(project, source), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const file = join(project, 'store/database.ts');
  const before = readFileSync(file, 'utf8');
  const step = "  (db) => {\n    db.createObjectStore('fromTheNext');\n  },";
  const after = before.replace(endOfMigrations, () => `\n${step}${endOfMigrations}`);
  if (after === before) throw new Error('store/database.ts lists its migrations otherwise now');
  writeFileSync(file, after);
  const cli = join(project, 'node_modules/wxt/bin/wxt.mjs');
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  execFileSync(process.execPath, [cli, 'prepare'], { cwd: project, stdio: 'pipe' });
  execFileSync(process.execPath, [cli, 'build', '-b', target], { cwd: project, stdio: 'pipe' });
  return withVersion(join(project, outputs[name]), version);
}

function withVersion(folder: string, version: string): string {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return folder;
}
