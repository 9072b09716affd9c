import type { Outcome } from './nudge';

/** How a way was taken of late. */
export interface Reception {
  /** How many were ignored in a row, since the rate last changed. */
  readonly ignored: number;
  /** 1, or a half, a quarter … of it. */
  readonly rate: number;
  /** Whether the reader is still to be told that it became quieter. */
  readonly tell: boolean;
}

export const welcome: Reception = { ignored: 0, rate: 1, tell: false };

export const lowestRate = 1 / 16;

const enough = 3;

/** How a way stands after a nudge: one that was dismissed was at least seen, and changes nothing. */
export function afterOutcome(reception: Reception, outcome: Outcome): Reception {
  switch (outcome) {
    case 'opened':
    case 'saved':
      return welcome;
    case 'dismissed':
      return reception;
    case 'ignored': {
      const ignored = reception.ignored + 1;
      if (ignored < enough) return { ...reception, ignored };
      const rate = Math.max(reception.rate / 2, lowestRate);
      return { ignored: 0, rate, tell: reception.tell || rate < reception.rate };
    }
  }
}
