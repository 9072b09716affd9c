import { adopt, type Hand, isHand } from '../core/deal/hand';
import type { StorageArea } from './storage-area';

export const handKey = 'hand';

/** The hand as the background wrote it; undefined when there is none of this version. */
export async function readStoredHand(area: Pick<StorageArea, 'get'>): Promise<Hand | undefined> {
  const { [handKey]: hand } = await area.get(handKey);
  return isHand(hand) ? hand : undefined;
}

/** The page's own copy, there at once; undefined when there is none or the page has no storage. */
export function readPageHand(): Hand | undefined {
  try {
    const hand: unknown = JSON.parse(localStorage.getItem(handKey) ?? 'null');
    return isHand(hand) ? hand : undefined;
  } catch {
    return undefined;
  }
}

export function writePageHand(hand: Hand): void {
  try {
    localStorage.setItem(handKey, JSON.stringify(hand));
  } catch {
    // A page without storage waits for storage.local at its next opening, no more.
  }
}

/** Called by a page that changes what may be dealt. */
export function dropPageHand(): void {
  try {
    localStorage.removeItem(handKey);
  } catch {
    // Nothing was kept, so nothing is to be dropped.
  }
}

/** Copies the background's hand for the next tab, less the cards that tabs have taken meanwhile. */
export function copyToPage(stored: Hand): Hand {
  const hand = adopt(readPageHand(), stored);
  writePageHand(hand);
  return hand;
}
