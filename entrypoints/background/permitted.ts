import { browser } from 'wxt/browser';
import type { Way } from '../../core/nudge/nudge';
import type { SettingsChange } from '../../core/settings';

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

async function mayReadSomePages(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.some((origin) => /^(https?|\*):\/\/|^<all_urls>$/.test(origin));
}
