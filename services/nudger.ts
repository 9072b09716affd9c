import type { Reason } from '../core/deal/reason';
import { type Attempt, attemptsFor } from '../core/nudge/attempts';
import { mayNudge, type Refusal, switchOf } from '../core/nudge/limits';
import type { Nudge, Outcome, Way } from '../core/nudge/nudge';
import { claim, confirm, type NudgeLog, settle } from '../core/nudge/nudge-log';
import type { TopicMatch } from '../core/topic/match';
import { createInTurn } from '../store/in-turn';
import { createWaitingNudges } from '../store/waiting-nudges';
import { createAnswering } from './answering';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { PageSigns } from './nudge-contract';
import { createOnScreen, isThere, type OnScreen } from './on-screen';
import type { StartUp } from './start-up';

/** What makes a nudge worth considering. */
export type Occasion =
  | {
      readonly kind: 'page';
      readonly tabId: number;
      /** Best first. */
      readonly matches: readonly TopicMatch[];
      readonly signs: PageSigns;
      readonly audible: boolean;
    }
  /** The reader came back to the machine. */
  | { readonly kind: 'back' }
  /** Some time has passed. */
  | { readonly kind: 'tick' };

interface Refused {
  /** `noCard`: nothing fits. `failed`: it could not be written down or shown. */
  readonly refused: Refusal | 'noCard' | 'failed';
}

export type Considered = { readonly shown: Nudge } | Refused;

/** Brings nudges to the reader, and hears what becomes of them. */
export interface Nudger extends OnScreen {
  /** Shows at most one nudge for what is known now. Returns it, or why not. */
  consider(occasion: Occasion): Promise<Considered>;
  /** Safe to repeat; of an unknown token nothing comes. */
  answered(token: string, outcome: Outcome): Promise<void>;
  /**
   * Another card in place of an in-page nudge, for the same page, under a token of its own; null when no
   * other fits. To the limits it is the same nudge; but it is a showing.
   */
  another(token: string): Promise<Nudge | null>;
}

/** The most cards that may come in place of one. */
const mostInstead = 10;

/** How many of a page's matches are kept for other cards. */
const mostMatches = 20;

export function createNudger(given: Given, startUp: StartUp, dealer: Dealer): Nudger {
  const { connection, session, settings, nudgeLog: log, showers, now } = given;
  const waiting = createWaitingNudges(session);
  const answering = createAnswering(given, dealer, waiting);
  // A nudge that is on its way must be known to the next.
  const inTurn = createInTurn();

  async function ruling(way: Way, occasion: Occasion) {
    const isPage = occasion.kind === 'page';
    const audible = isPage ? occasion.audible : await given.isAudible();
    const signs = isPage ? occasion.signs : {};
    const current = await settings.read();
    return (known: NudgeLog) =>
      mayNudge(way, { settings: current, log: known, now: now(), audible, ...signs });
  }

  async function attempt({ way, wanted }: Attempt, occasion: Occasion): Promise<Considered> {
    const first = (await ruling(way, occasion))(await log.read());
    if (first !== 'may') return { refused: first };
    if (!(await given.isPermitted(way))) {
      await settings.change({ [switchOf(way)]: false });
      return { refused: 'wayOff' };
    }
    const matches = occasion.kind === 'page' ? occasion.matches.slice(0, mostMatches) : undefined;
    const card = await dealer.aside({ wanted, ...(matches && { matches }) });
    if (!card?.reason) return { refused: 'noCard' };
    const token = crypto.randomUUID();
    const tab = way === 'page' && occasion.kind === 'page' && { tabId: occasion.tabId };
    const nudge = { token, way, card, at: now(), ...tab };
    const refused = await take(nudge, card.reason, occasion);
    if (refused) return refused;
    return (await show(nudge, matches)) ? { shown: nudge } : { refused: 'failed' };
  }

  /** Takes its place among all nudges, before anyone sees it: stopped right after, it is one too few. */
  async function take(
    nudge: Nudge,
    reason: Reason,
    occasion: Occasion,
  ): Promise<Refused | undefined> {
    // Dealing took time, in which the reader may have put nudges off.
    const rule = await ruling(nudge.way, occasion);
    let refused: Refused | undefined;
    try {
      await log.change((known) => {
        const again = rule(known);
        if (again === 'may') return claim(known, nudge, reason);
        refused = { refused: again };
        return known;
      });
    } catch {
      return { refused: 'failed' };
    }
    return refused;
  }

  async function show(nudge: Nudge, matches: readonly TopicMatch[] | undefined) {
    const { token, way, card, at } = nudge;
    if (!(await putUp(nudge, matches))) {
      await log.change((known) => settle(known, token));
      await waiting.remove(token);
      return false;
    }
    await dealer.shownAside(card, way, at);
    await log.change((known) => confirm(known, token));
    return true;
  }

  async function putUp(nudge: Nudge, matches: readonly TopicMatch[] | undefined) {
    try {
      // Only a page's card may be followed by another.
      await waiting.put({ nudge, ...(matches && nudge.way === 'page' && { matches }) });
      return await showers[nudge.way].show(nudge);
    } catch {
      return false;
    }
  }

  async function attemptAll(occasion: Occasion): Promise<Considered> {
    const known = await log.read();
    const attempts = attemptsFor(occasion.kind, await settings.read(), known, now());
    let considered: Considered = { refused: attempts.length > 0 ? 'noCard' : 'wayOff' };
    for (const each of attempts) {
      considered = await attempt(each, occasion);
      if ('shown' in considered) break;
    }
    return considered;
  }

  return {
    ...createOnScreen(given, waiting, answering),
    answered: answering.answered,
    consider: (occasion) =>
      inTurn(async () => {
        await startUp.ready();
        if (!('db' in (await connection.open()))) return { refused: 'failed' };
        if (occasion.kind === 'back') await dealer.returned(now());
        if (occasion.kind === 'page' && occasion.matches.length === 0) return { refused: 'noCard' };
        try {
          await log.read();
        } catch {
          return { refused: 'failed' };
        }
        await answering.settleOver();
        return attemptAll(occasion);
      }),
    another: (token) =>
      inTurn(async () => {
        const all = await waiting.list();
        const before = all.find(({ nudge }) => nudge.token === token);
        if (!before?.matches || !isThere(before)) return null;
        await answering.answered(token, 'opened');
        const { nudge, matches, instead = [] } = before;
        if (instead.length >= mostInstead) return null;
        const except = [...instead, nudge.card.insightId];
        const card = await dealer.aside({ wanted: ['topic'], matches, except });
        if (!card) return null;
        const next = { ...nudge, token: crypto.randomUUID(), card, at: now() };
        await waiting.put({ nudge: next, matches, instead: except }, token);
        await dealer.shownAside(card, 'page', next.at);
        return next;
      }),
  };
}
