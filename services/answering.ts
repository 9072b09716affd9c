import { passageOf } from '../core/deal/passage';
import { isOver } from '../core/nudge/expiry';
import type { Outcome } from '../core/nudge/nudge';
import { findOpen, openNudges, settle } from '../core/nudge/nudge-log';
import { withDatabase } from '../store/connection';
import { createInTurn } from '../store/in-turn';
import { writeOutcome } from '../store/showing-outcome';
import type { WaitingNudge, WaitingNudges } from '../store/waiting-nudges';
import type { Dealer } from './dealer';
import type { Given } from './given';

/** Takes in what becomes of nudges. */
export interface Answering {
  /** Safe to repeat; of an unknown token, or once there was another answer, nothing comes. */
  answered(token: string, outcome: Outcome): Promise<void>;
  /** What has waited long enough was ignored, and so was what is gone from the screen. */
  settleOver(): Promise<void>;
}

export function createAnswering(given: Given, dealer: Dealer, waiting: WaitingNudges): Answering {
  const { connection, favourites, nudgeLog: log, showers, now } = given;
  // Of two answers at once the first counts.
  const inTurn = createInTurn();

  const find = async (token: string) =>
    (await waiting.list()).find(({ nudge }) => nudge.token === token);

  /**
   * What it takes up lasts longer the later it is done: stopped anywhere, the rest is done when the
   * answer is given again. Returns what is to be taken from the screen.
   */
  async function take(token: string, outcome: Outcome): Promise<WaitingNudge | undefined> {
    const shown = await find(token);
    const logged = findOpen(await log.read(), token);
    const isNews = logged || (shown && isAfter(shown.outcome, outcome));
    if (!isNews) return undefined;
    const card = shown?.nudge.card;
    if (outcome === 'saved') {
      if (!card) return undefined;
      await favourites.save(passageOf(card), now());
    }
    if (shown && logged && !logged.open.shown) {
      await dealer.shownAside(shown.nudge.card, shown.nudge.way, shown.nudge.at);
    }
    const insightId = logged?.open.insightId ?? card?.insightId;
    const at = logged?.at ?? shown?.nudge.at;
    if (insightId !== undefined && at !== undefined) {
      await withDatabase(
        connection,
        (db) => writeOutcome(db, insightId, at, outcome),
        () => {},
      );
    }
    await log.change((before) => settle(before, token, outcome));
    // Nothing can follow: what its page was about need not be known any longer.
    if (outcome === 'dismissed' || outcome === 'ignored') await waiting.remove(token);
    else await waiting.setOutcome(token, outcome);
    return shown;
  }

  async function answered(token: string, outcome: Outcome) {
    const shown = await inTurn(() => take(token, outcome));
    if (!shown) return;
    const { nudge } = shown;
    // A page's card stays for another look, or for another card.
    const stays = nudge.way === 'page' && (outcome === 'saved' || outcome === 'opened');
    if (!stays) await showers[nudge.way].clear(nudge);
  }

  /** Stopped before anyone knew that it was shown: it keeps its place, but nobody ignored it. */
  async function forget(token: string) {
    const shown = await find(token);
    await log.change((before) => settle(before, token));
    await waiting.remove(token);
    if (shown) await showers[shown.nudge.way].clear(shown.nudge);
  }

  return {
    answered,
    async settleOver() {
      const open = openNudges(await log.read());
      const onScreen = new Set((await waiting.list()).map(({ nudge }) => nudge.token));
      for (const nudge of open) {
        const { token, shown } = nudge.open;
        if (onScreen.has(token) && !isOver(nudge, now())) continue;
        if (shown) await answered(token, 'ignored');
        else await forget(token);
      }
      for (const { nudge, outcome } of await waiting.list()) {
        if (!isOver(nudge, now())) continue;
        // One that came in place of another is not in the log.
        if (outcome) await waiting.remove(nudge.token);
        else await answered(nudge.token, 'ignored');
      }
    },
  };
}

/** Whether an answer may follow another: whoever opened a card may still save it. */
function isAfter(before: Outcome | undefined, outcome: Outcome): boolean {
  return before === undefined || (before === 'opened' && outcome === 'saved');
}
