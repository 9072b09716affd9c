import { browser } from 'wxt/browser';
import type { Shower } from '../../services/nudge-surroundings';
import { inTime } from './in-time';

/** Shows a nudge as a card in the corner of its tab's page. The card asks for itself what it shows. */
export const pageCardShower: Shower = {
  async show({ tabId }) {
    if (tabId === undefined) return false;
    try {
      const target = { tabId };
      const showing = browser.scripting.executeScript({ target, files: ['/page-card.js'] });
      const [shown] = await inTime(showing);
      return shown?.result === true;
    } catch {
      // The tab was closed, stands still, or went on to a page that Flyleaf may not read. Should the card
      // come late, it is given nothing to show.
      return false;
    }
  },
  async clear({ tabId }) {
    if (tabId === undefined) return;
    try {
      await inTime(browser.scripting.executeScript({ target: { tabId }, func: takeAway }));
    } catch {
      // With its page the card has gone, too; or it goes when the page moves again.
    }
  },
};

/** Runs in the page, and is sent there as text. */
function takeAway(): void {
  const world = globalThis as { [shown: symbol]: (() => void) | undefined };
  world[Symbol.for('flyleaf.card')]?.();
}
