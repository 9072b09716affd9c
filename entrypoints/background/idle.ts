import { browser } from 'wxt/browser';
import { awayAfter } from './away';

let isListening = false;

/** To be called at once at every start, and when the reader lets the browser tell. */
export function listenToIdle(changed: (state: 'active' | 'idle' | 'locked') => void): void {
  // Not there before the reader allows it.
  const { idle } = browser as { idle?: typeof browser.idle };
  if (!idle || isListening) return;
  isListening = true;
  idle.setDetectionInterval(awayAfter);
  idle.onStateChanged.addListener(changed);
}
