import type { InsightId } from '../core/insight';
import type { Nudge, Outcome } from '../core/nudge/nudge';
import type { TopicMatch } from '../core/topic/match';
import { createInTurn } from './in-turn';
import type { StorageArea } from './storage-area';

/** A nudge that is on screen, or was a short time ago. */
export interface WaitingNudge {
  readonly nudge: Nudge;
  readonly outcome?: Outcome;
  /** What else fits the page, best first. */
  readonly matches?: readonly TopicMatch[];
  /** When the reader asked for it to be shown in the popup, in epoch milliseconds. */
  readonly askedAt?: number;
  /** Of a card that came in place of another: all that came before it. */
  readonly instead?: readonly InsightId[];
}

/** Kept in storage.session: with the browser's end all of it is gone from the screen. */
export interface WaitingNudges {
  /** The last shown first. */
  list(): Promise<readonly WaitingNudge[]>;
  /** Takes the place of `token`, where one is given. */
  put(waiting: WaitingNudge, token?: string): Promise<void>;
  setOutcome(token: string, outcome: Outcome): Promise<void>;
  remove(token: string): Promise<void>;
}

const key = 'waiting nudges';
/** As many as can be on screen, and as were of late. */
const most = 12;

export function createWaitingNudges(session: StorageArea): WaitingNudges {
  const inTurn = createInTurn();
  const list = async () => ((await session.get(key))[key] ?? []) as readonly WaitingNudge[];

  const change = (edit: (all: readonly WaitingNudge[]) => readonly WaitingNudge[]) =>
    inTurn(async () => session.set({ [key]: edit(await list()).slice(0, most) }));

  const without = (all: readonly WaitingNudge[], token: string | undefined) =>
    all.filter(({ nudge }) => nudge.token !== token);

  return {
    list,
    put: (waiting, token) => change((all) => [waiting, ...without(all, token)]),
    setOutcome: (token, outcome) =>
      change((all) =>
        all.map((waiting) => (waiting.nudge.token === token ? { ...waiting, outcome } : waiting)),
      ),
    remove: (token) => change((all) => without(all, token)),
  };
}
