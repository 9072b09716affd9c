import type { Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';
import type { Nudge } from '../../core/nudge/nudge';
import type { NudgesService } from '../../services/nudge-contract';

export interface WaitingNudge {
  /** The card that the badge stands for; null when none waits, or when that could not be read. */
  readCard(): Promise<Card | null>;
  /**
   * The reader sees what `readCard` gave.
   *
   * @throws what `readCard` ran into
   */
  opened(): Promise<void>;
  /** The reader saved this: it may be its card. */
  saved(id: string): Promise<void>;
}

/** The nudge on which the popup opens, and what becomes of it. */
export function createWaitingNudge(
  nudges: Pick<NudgesService, 'waiting' | 'answered'>,
  { attempt }: Pick<Notices, 'attempt'>,
): WaitingNudge {
  let reading: Promise<Nudge | null> = Promise.resolve(null);
  let nudge: Nudge | null = null;
  return {
    async readCard() {
      reading = nudges.waiting();
      // Any other card is better than none; that it failed is told beside it.
      nudge = await reading.catch(() => null);
      return nudge?.card ?? null;
    },
    async opened() {
      const waiting = await reading;
      if (waiting) await nudges.answered(waiting.token, 'opened');
    },
    async saved(id) {
      if (nudge?.card.insightId !== id) return;
      const { token } = nudge;
      // What the reader wanted is done: that it could not be noted is no failure of theirs.
      await attempt('popup', () => nudges.answered(token, 'saved'));
    },
  };
}
