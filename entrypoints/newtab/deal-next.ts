import type { Card } from '../../core/deal/card';
import { takeNext } from '../../core/deal/play';
import type { NewTabDependencies } from './newtab-dependencies';

/**
 * Takes the next card from the hand, or from the background when the hand is empty.
 *
 * @param before the number of the card on screen
 * @param keepBooks runs what need not be waited for: telling the background what was taken
 * @returns null when there is no other card
 */
export async function dealNext(
  { hands, cards, now }: Pick<NewTabDependencies, 'hands' | 'cards' | 'now'>,
  before: number | undefined,
  keepBooks: (work: () => Promise<void>) => void,
): Promise<Card | null> {
  const hand = await hands.read();
  if (!hand || hand.next.length === 0) {
    const dealt = await cards.next('newtab');
    // Else a hand that was copied while this was under way would play it once more.
    if (hand && dealt) hands.write({ ...hand, current: dealt });
    return dealt?.number === before ? null : dealt;
  }
  const taken = takeNext(hand, now());
  hands.write(taken);
  const card = taken.current;
  if (card) keepBooks(async () => hands.copy(await cards.taken(card, 'newtab', now())));
  return card;
}
