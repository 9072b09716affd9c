/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { platform } from 'node:os';
import type { BrowserName } from './browser.ts';
import { lookForBrowser, variables } from './find-browser.ts';

/** What each package manager calls them; for Homebrew, the first that it has. */
const packages: Record<BrowserName, { apt: string; brew: readonly string[] }> = {
  chromium: { apt: 'chromium', brew: ['chromium', 'microsoft-edge'] },
  firefox: { apt: 'firefox-esr', brew: ['firefox@esr', 'firefox@developer-edition'] },
};

const advice: Record<BrowserName, string> = {
  chromium: 'Chromium, Microsoft Edge or Chrome for Testing',
  firefox: 'Firefox ESR or Firefox Developer Edition',
};

/** Installs what is missing, in the platform's own way. Throws what to do by hand where there is none. */
export function installBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => !lookForBrowser(name));
  if (missing.length === 0) return;

  console.log(`Installing ${missing.join(' and ')} …`);
  if (platform() === 'linux') installWithApt(missing);
  if (platform() === 'darwin') installWithBrew(missing);

  const stillMissing = missing.filter((name) => !lookForBrowser(name));
  if (stillMissing.length > 0) throw new Error(stillMissing.map(instruction).join('\n'));
}

function installWithApt(names: readonly BrowserName[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const update = [...asRoot, 'apt-get', 'update'];
  const install = [...asRoot, 'apt-get', 'install', '-y'];
  if (run(update)) run([...install, ...names.map((name) => packages[name].apt)]);
}

function installWithBrew(names: readonly BrowserName[]): void {
  for (const name of names)
    packages[name].brew.some((cask) => run(['brew', 'install', '--cask', cask]));
}

/** @returns whether it went well; its own words say why not */
function run([command = '', ...args]: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

function instruction(name: BrowserName): string {
  const variable = variables[name];
  return `No ${name} here, and no way to install it. Install ${advice[name]}, or set ${variable} to the path of its program.`;
}

if (import.meta.main) {
  try {
    installBrowsers(process.argv.slice(2).map(browserName));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function browserName(text: string): BrowserName {
  if (text === 'chromium' || text === 'firefox') return text;
  throw new Error(`Which browser is ${text}? chromium and firefox are known.`);
}
