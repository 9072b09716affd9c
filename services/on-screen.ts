import { isOver } from '../core/nudge/expiry';
import { isPutOff } from '../core/nudge/limits';
import type { Nudge, Way } from '../core/nudge/nudge';
import type { WaitingNudge, WaitingNudges } from '../store/waiting-nudges';
import type { Answering } from './answering';
import type { Given } from './given';

/** The nudges that are before the reader now. */
export interface OnScreen {
  /** The nudge that waits in this way, or whose card is still on the page; null when there is none. */
  waiting(way: Way, tabId?: number): Promise<Nudge | null>;
  /** The reader opens this one: the popup opens on it. Counts before any answer that comes after it. */
  ask(token: string): Promise<void>;
  /** What the popup opens on: what the reader has just asked for, else what the badge stands for. */
  forPopup(): Promise<Nudge | null>;
  /** Takes away what the reader does not want any more, and what has waited long enough. */
  refresh(): Promise<void>;
  /** Takes all of them away, and nothing becomes of them: everything is being deleted. */
  clear(): Promise<void>;
  /** An insight was shown in a tab: a mark that stood for it has done its work. */
  shownInTab(insightId: string): Promise<void>;
}

/** How long the popup takes to open, at the most, in milliseconds. */
const opening = 30_000;

export function createOnScreen(
  { marks, settings, showers, now }: Given,
  waiting: WaitingNudges,
  { answered, settleOver }: Answering,
): OnScreen {
  async function isHidden({ card }: Nudge) {
    return (await marks.all()).some(({ id, hidden }) => hidden && id === card.insightId);
  }

  const screen: OnScreen = {
    async waiting(way, tabId) {
      const found = (await waiting.list()).find(
        (one) => one.nudge.way === way && one.nudge.tabId === tabId && isThere(one),
      );
      if (!found) return null;
      const { nudge } = found;
      const isLate = isOver(nudge, now());
      if (!isLate && !(await isHidden(nudge))) return nudge;
      await answered(nudge.token, isLate ? 'ignored' : 'dismissed');
      return null;
    },
    async ask(token) {
      await answered(token, 'opened');
      const found = (await waiting.list()).find(({ nudge }) => nudge.token === token);
      if (found) await waiting.put({ ...found, askedAt: now() }, token);
    },
    async forPopup() {
      const asked = (await waiting.list()).find(
        ({ askedAt = -Infinity }) => Math.abs(now() - askedAt) < opening,
      );
      if (!asked) return screen.waiting('badge');
      const { askedAt: _done, ...rest } = asked;
      await waiting.put(rest, asked.nudge.token);
      return asked.nudge;
    },
    async refresh() {
      await settleOver();
      const current = await settings.read();
      for (const one of await waiting.list()) {
        const { nudge } = one;
        if (!isThere(one) || !isPutOff(nudge.way, current, now())) continue;
        await answered(nudge.token, 'dismissed');
        await showers[nudge.way].clear(nudge);
      }
    },
    async clear() {
      const all = (await waiting.list()).map(({ nudge }) => showers[nudge.way].clear(nudge));
      // One that cannot be taken away must not keep anything from being deleted.
      await Promise.allSettled(all);
    },
    async shownInTab(insightId) {
      const mark = await screen.waiting('badge');
      if (mark?.card.insightId === insightId) await answered(mark.token, 'opened');
    },
  };
  return screen;
}

/** A page's card stays when it is saved, and while another is looked for. */
export function isThere({ nudge, outcome }: WaitingNudge): boolean {
  return !outcome || (nudge.way === 'page' && (outcome === 'saved' || outcome === 'opened'));
}
