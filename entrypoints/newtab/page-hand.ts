import { adopt, type Hand } from '../../core/deal/hand';
import {
  copyToPage,
  dropPageHand,
  readPageHand,
  readStoredHand,
  writePageHand,
} from '../../store/hand';
import type { NewTabDependencies } from './newtab-dependencies';

/**
 * The hand as this page has it: the copy that tabs share, or, for a tab without one, the
 * background's less what this page has taken.
 *
 * @param copies whether pages make the copy. In Firefox the background does: a tab in a container
 *   would keep one that nobody renews.
 */
export function createPageHand(
  area: Parameters<typeof readStoredHand>[0],
  copies: boolean,
): NewTabDependencies['hands'] {
  let taken: Hand | undefined;
  return {
    async read() {
      const shared = readPageHand();
      if (shared) return shared;
      const stored = await readStoredHand(area);
      return stored && adopt(taken, stored);
    },
    write(hand) {
      taken = hand;
      if (readPageHand()) writePageHand(hand);
    },
    copy(stored) {
      if (copies) copyToPage(stored);
    },
    drop() {
      taken = undefined;
      dropPageHand();
    },
  };
}
