import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Card } from '../core/deal/card';
import type { Reason } from '../core/deal/reason';

/** The full account of why a card came. */
export interface WhyAccount {
  /** All reasons that held. */
  readonly fitted: readonly Reason[];
  /** What else might have come. */
  readonly near: readonly { readonly text: string; readonly documentTitle: string }[];
}

interface Opened {
  readonly card: Card;
  /** undefined while it is read, null when it could not be. */
  readonly account: WhyAccount | null | undefined;
}

export interface OpenedWhy {
  /** null while it is not asked. */
  opened: ReadonlySignal<Opened | null>;
  /** Asks it of this card; once more after a failure. */
  open(card: Card): Promise<void>;
  close(): void;
}

/** "Why this?", asked of a card. A failure is told in the dialog, which lies over all notices. */
export function createOpenedWhy(
  readAccount: (card: Card) => Promise<WhyAccount>,
  reportFailure: (doing: string, error: unknown) => void,
): OpenedWhy {
  const opened = signal<Opened | null>(null);
  return {
    opened,
    async open(card) {
      const asked: Opened = { card, account: undefined };
      opened.value = asked;
      const account = await readAccount(card).catch((error: unknown) => {
        reportFailure('why', error);
        return null;
      });
      if (opened.value === asked) opened.value = { card, account };
    },
    close() {
      opened.value = null;
    },
  };
}
