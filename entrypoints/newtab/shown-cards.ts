import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Card } from '../../core/deal/card';

/** The cards of one tab, oldest first, and the one of them that is on screen. */
export interface ShownCards {
  /** null while there is none. */
  readonly current: ReadonlySignal<Card | null>;
  readonly canGoBack: ReadonlySignal<boolean>;
  back(): void;
  /** Goes on to a card that was left by going back. Returns whether there was one. */
  forward(): boolean;
  /** Puts a new card on screen, after all others. */
  add(card: Card): void;
  /**
   * Takes the card on screen away; the one after it comes, if there is one.
   *
   * @returns puts it back on screen where it was
   */
  takeAway(card: Card): { readonly isLast: boolean; putBack: () => void };
}

export function createShownCards(first: Card | null): ShownCards {
  const cards = signal<readonly Card[]>(first ? [first] : []);
  const position = signal(0);

  return {
    current: computed(() => cards.value[position.value] ?? null),
    canGoBack: computed(() => position.value > 0),
    back() {
      position.value = Math.max(0, position.value - 1);
    },
    forward() {
      if (position.value >= cards.value.length - 1) return false;
      position.value += 1;
      return true;
    },
    add(card) {
      cards.value = [...cards.value, card];
      position.value = cards.value.length - 1;
    },
    takeAway(card) {
      const at = cards.value.indexOf(card);
      cards.value = cards.value.filter((other) => other !== card);
      const isLast = at >= cards.value.length;
      position.value = Math.max(0, Math.min(at, cards.value.length - 1));
      const putBack = () => {
        cards.value = cards.value.toSpliced(at, 0, card);
        position.value = at;
      };
      return { isLast, putBack };
    },
  };
}
