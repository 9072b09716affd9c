import { browser } from 'wxt/browser';
import type { Shower } from '../../services/nudge-surroundings';

/** Shows a nudge as a card in the corner of its tab's page. The card asks for itself what it shows. */
export const pageCardShower: Shower = {
  async show({ tabId }) {
    if (tabId === undefined) return false;
    try {
      const [shown] = await browser.scripting.executeScript({
        target: { tabId },
        files: ['/page-card.js'],
      });
      return shown?.result === true;
    } catch {
      // The tab was closed, or went on to a page that Flyleaf may not read.
      return false;
    }
  },
  async clear({ tabId }) {
    if (tabId === undefined) return;
    try {
      await browser.scripting.executeScript({ target: { tabId }, func: takeAway });
    } catch {
      // With its page the card has gone, too.
    }
  },
};

/** Runs in the page, and is sent there as text. */
function takeAway(): void {
  const world = globalThis as { [shown: symbol]: (() => void) | undefined };
  world[Symbol.for('flyleaf.card')]?.();
}
