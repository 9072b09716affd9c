/// <reference types="node" />
import { accessSync, constants, globSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './browser.ts';

/** Names the executable of a browser, before everything that is looked for. */
export const variables: Record<BrowserName, string> = {
  chromium: 'FLYLEAF_CHROMIUM',
  firefox: 'FLYLEAF_FIREFOX',
};

/**
 * Best first. Google Chrome comes last: since 137 it ignores --load-extension, so the bench cannot
 * use it; Chromium, Edge and Chrome for Testing heed it. Any Firefox will do, but one that takes
 * unsigned add-ons for good (ESR, Developer Edition, Nightly) restarts as a reader's does.
 */
const commands: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
};

const applications: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    'Firefox ESR.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
    'Firefox.app/Contents/MacOS/firefox',
  ],
};

const programs: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Google/Chrome/Application/chrome.exe',
  ],
  firefox: [
    'Firefox Developer Edition/firefox.exe',
    'Firefox Nightly/firefox.exe',
    'Mozilla Firefox ESR/firefox.exe',
    'Mozilla Firefox/firefox.exe',
  ],
};

/** Where Puppeteer and Playwright put Chrome for Testing and Chromium. */
const downloads: Record<BrowserName, readonly string[]> = {
  chromium: [
    '.cache/puppeteer/chrome/*/chrome-*/chrome',
    '.cache/ms-playwright/chromium-*/chrome-linux*/chrome',
  ],
  firefox: [],
};

/** The executable's path, or undefined when there is none. Throws when the variable names nothing. */
export function lookForBrowser(name: BrowserName): string | undefined {
  const named = process.env[variables[name]];
  if (named && !isExecutable(named)) {
    throw new Error(`${variables[name]} names ${named}, which is not a program.`);
  }
  return named || placesOf(name).find(isExecutable);
}

export function findBrowser(name: BrowserName): string {
  const found = lookForBrowser(name);
  if (found) return found;
  throw new Error(
    `No ${name} found: "node tests/e2e/install-browsers.ts ${name}" installs it, or set ${variables[name]} to its program.`,
  );
}

function placesOf(name: BrowserName): string[] {
  const home = homedir();
  const { env } = process;
  switch (platform()) {
    case 'darwin':
      return applications[name].flatMap((app) => [
        join('/Applications', app),
        join(home, 'Applications', app),
      ]);
    case 'win32': {
      const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
      return programs[name].flatMap((program) =>
        roots.flatMap((root) => (root ? [join(root, program)] : [])),
      );
    }
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
      return [
        ...commands[name].flatMap((command) => folders.map((folder) => join(folder, command))),
        ...downloads[name].flatMap((pattern) => globSync(join(home, pattern))),
      ];
    }
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
