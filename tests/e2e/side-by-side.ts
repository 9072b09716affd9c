import { describe } from 'vitest';
import type { BrowserName } from './browser.ts';
import { browsers } from './flyleaf.ts';

/**
 * Journeys in which most of the time is waited for what a page takes its time for: all browsers go
 * on them at once, each through one test after another.
 */
export function sideBySide(title: string, journeys: (name: BrowserName) => void): void {
  describe.concurrent.each(browsers)(title, (name) => {
    describe('one by one', { concurrent: false }, () => journeys(name));
  });
}
