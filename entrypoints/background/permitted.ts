import { browser } from 'wxt/browser';
import type { Way } from '../../core/nudge/nudge';
import type { SettingsChange } from '../../core/settings';
import { stopWatching } from './watched-pages';

/** Whether the browser's permission for a way is there. */
export async function isPermitted(way: Way): Promise<boolean> {
  switch (way) {
    case 'badge':
      return true;
    case 'page':
      return mayReadSomePages();
    case 'notification':
      return browser.permissions.contains({ permissions: ['notifications'] });
  }
}

/** Whether the tab before the reader makes a sound: music, or a call. */
export async function isAudible(): Promise<boolean> {
  const tabs = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tabs.some(({ audible }) => audible);
}

/** What is to be switched off, for the browser does not let Flyleaf do it any more. */
export async function withdrawn(): Promise<SettingsChange> {
  const may = (permission: 'notifications' | 'idle') =>
    browser.permissions.contains({ permissions: [permission] });
  return {
    ...(!(await may('notifications')) && { notification: false }),
    ...(!(await may('idle')) && { idle: false }),
    ...(!(await mayReadSomePages()) && { readPages: false, pageCard: false }),
  };
}

/** Gives back what the reader allowed since the installation. Rejects, having tried all, when something stays. */
export async function giveBack(): Promise<void> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const given = await Promise.allSettled([
    stopWatching(),
    // One by one, so that each goes that can go.
    ...permissions
      .filter((permission) => (optional as readonly string[]).includes(permission))
      .map((permission) => browser.permissions.remove({ permissions: [permission] })),
    ...origins.map((origin) => browser.permissions.remove({ origins: [origin] })),
  ]);
  const failure = given.find((each) => each.status === 'rejected');
  if (failure) throw failure.reason;
}

async function mayReadSomePages(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.some((origin) => /^(https?|\*):\/\/|^<all_urls>$/.test(origin));
}
