import { browser } from 'wxt/browser';
import { awayAfter } from './away';

/**
 * To be called at once at every start, and whenever the reader lets the browser tell. Safe to repeat with
 * the same `changed`.
 */
export function listenToIdle(changed: (state: 'active' | 'idle' | 'locked') => void): void {
  // Not there before the reader allows it.
  const { idle } = browser as { idle?: typeof browser.idle };
  // Firefox has another one, which nobody listens to, when it is allowed anew.
  if (!idle || idle.onStateChanged.hasListener(changed)) return;
  idle.setDetectionInterval(awayAfter);
  idle.onStateChanged.addListener(changed);
}
