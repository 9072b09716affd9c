import type { Hand } from '../core/deal/hand';
import { readStoredHand } from '../store/hand';
import { forgetPageTopic } from '../store/page-topic';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { Nudger } from './nudger';

/**
 * Forgets what the page read last was about, with what stood in the hand and beside nudges for it. What
 * was shown because of it stays among the showings.
 */
export async function forgetPage(
  { session, local }: Pick<Given, 'session' | 'local'>,
  dealer: Pick<Dealer, 'redeal'>,
  nudger: Pick<Nudger, 'refresh'>,
): Promise<void> {
  await forgetPageTopic(session);
  if ((await readStoredHand(local))?.topicOf !== undefined) await dealer.redeal(withoutWords);
  await nudger.refresh();
}

/** The card on screen stays, and so does why it came; but not of what the page spoke. */
function withoutWords(hand: Hand): Hand {
  if (!hand.current) return hand;
  const { about: _words, ...current } = hand.current;
  return { ...hand, current };
}
