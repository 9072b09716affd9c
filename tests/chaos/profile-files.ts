/// <reference types="node" />
import { globSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../e2e/browser.ts';

/** The two places in which a favourite is kept. */
export type Place = 'IndexedDB' | 'storage.local';

export const places: readonly Place[] = ['IndexedDB', 'storage.local'];

/** What can be done to either, in each browser, while the browser is closed. */
export const damages = {
  chromium: {
    'MANIFEST removed': removed('MANIFEST-*'),
    'MANIFEST emptied': emptied('MANIFEST-*'),
    'CURRENT removed': removed('CURRENT'),
    'CURRENT emptied': emptied('CURRENT'),
    'log removed': removed('*.log'),
    'log emptied': emptied('*.log'),
    'folder removed': removeFolder,
    'folder emptied': removed('*'),
  },
  // SQLite has one file, beside it a log of what is not in that file yet.
  firefox: {
    'file removed': removed('*.sqlite'),
    'file emptied': emptied('*.sqlite'),
    'file torn': torn('*.sqlite'),
    'log removed': removed('*.sqlite-wal'),
    'log emptied': emptied('*.sqlite-wal'),
    'folder removed': removeFolder,
    'folder emptied': removed('*'),
  },
} as const satisfies Record<Browser['name'], Record<string, (folder: string) => void>>;

const folders: Record<Browser['name'], Record<Place, string>> = {
  chromium: {
    IndexedDB: 'Default/IndexedDB/chrome-extension_*.indexeddb.leveldb',
    'storage.local': 'Default/Local Extension Settings/*',
  },
  firefox: {
    // storage.local lies in an IndexedDB of its own.
    IndexedDB: 'storage/default/moz-extension+++????????-????-????-????-????????????/idb',
    'storage.local': 'storage/default/moz-extension+++*userContextId=*/idb',
  },
};

/** The folder of one of the two copies. */
export function folderOf({ name, profile }: Browser, place: Place): string {
  const found = globSync(folders[name][place], { cwd: profile });
  const [folder] = found;
  if (!folder || found.length > 1) throw new Error(`${found.length} folders of ${place}`);
  return join(profile, folder);
}

/** What a power cut leaves of the last thing written. */
export function tearLog(folder: string): void {
  const log = readdirSync(folder)
    .filter((file) => file.endsWith('.log'))
    .sort()
    .at(-1);
  if (!log) throw new Error(`no log in ${folder}`);
  const path = join(folder, log);
  truncateSync(path, Math.max(0, statSync(path).size - 5));
}

function each(pattern: string, damage: (file: string) => void) {
  return (folder: string) => {
    for (const file of globSync(pattern, { cwd: folder })) damage(join(folder, file));
  };
}

function removed(pattern: string) {
  return each(pattern, (file) => rmSync(file, { recursive: true }));
}

function emptied(pattern: string) {
  return each(pattern, (file) => truncateSync(file));
}

function torn(pattern: string) {
  return each(pattern, (file) => truncateSync(file, Math.floor(statSync(file).size / 2)));
}

/** Takes away one of the two copies, as whole as it was. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true });
}
