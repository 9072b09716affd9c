import * as v from 'valibot';
import { type Reason, reasons } from '../deal/reason';
import type { InsightId } from '../insight';
import { dayNumber } from '../local-day';
import { afterOutcome, lowestRate, type Reception, welcome } from './back-off';
import { type Nudge, type Outcome, type Way, ways } from './nudge';

/** What is remembered of a nudge. */
export interface LoggedNudge {
  readonly way: Way;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The local day that it was then: the reader may be in another time zone by now. */
  readonly day: number;
  readonly reason: Reason;
  /** Until something became of it. */
  readonly open?: OpenNudge;
}

export interface OpenNudge {
  readonly token: string;
  readonly insightId: InsightId;
  /** Not yet while it is only claimed. */
  readonly shown: boolean;
}

/** What must be known to keep to the limits. It is no history for the reader to look at. */
export interface NudgeLog {
  readonly version: 1;
  /** In the order in which they were written, whatever the clock said. */
  readonly nudges: readonly LoggedNudge[];
  readonly ways: Readonly<Record<Way, Reception>>;
  /** A day on which no more may come, for what came before is not known. */
  readonly closed?: number;
}

export const emptyLog: NudgeLog = {
  version: 1,
  nudges: [],
  ways: { badge: welcome, page: welcome, notification: welcome },
};

/**
 * How many are remembered: at the most that may come in a day, as long as the slowest rate looks back.
 * Counted and not timed, for a clock that leaps ahead would have all forgotten.
 */
export const mostLogged = 200;

/** Writes a nudge down before it is shown. */
export function claim(log: NudgeLog, { way, at, card, token }: Nudge, reason: Reason): NudgeLog {
  const open = { token, insightId: card.insightId, shown: false };
  const nudge = { way, at, day: dayNumber(at), reason, open };
  return { ...log, nudges: [...log.nudges, nudge].slice(-mostLogged) };
}

/** It is on screen. */
export function confirm(log: NudgeLog, token: string): NudgeLog {
  return changeOpen(log, token, (nudge, open) => ({ ...nudge, open: { ...open, shown: true } }));
}

/** Ends an open nudge; without an outcome it was never shown, and only takes up its place. */
export function settle(log: NudgeLog, token: string, outcome?: Outcome): NudgeLog {
  const found = findOpen(log, token);
  if (!found) return log;
  const { way } = found;
  const settled = changeOpen(log, token, ({ open: _open, ...nudge }) => nudge);
  if (!outcome) return settled;
  return { ...settled, ways: { ...log.ways, [way]: afterOutcome(log.ways[way], outcome) } };
}

export type LoggedOpen = LoggedNudge & { readonly open: OpenNudge };

export function findOpen(log: NudgeLog, token: string): LoggedOpen | undefined {
  return openNudges(log).find(({ open }) => open.token === token);
}

export function openNudges({ nudges }: NudgeLog): LoggedOpen[] {
  return nudges.filter((nudge): nudge is LoggedOpen => nudge.open !== undefined);
}

/** The reader was told which ways became quieter. */
export function told(log: NudgeLog): NudgeLog {
  const all = ways.map((way) => [way, { ...log.ways[way], tell: false }]);
  return { ...log, ways: Object.fromEntries(all) as NudgeLog['ways'] };
}

function changeOpen(
  log: NudgeLog,
  token: string,
  edit: (nudge: LoggedNudge, open: OpenNudge) => LoggedNudge,
): NudgeLog {
  const nudges = log.nudges.map((nudge) =>
    nudge.open?.token === token ? edit(nudge, nudge.open) : nudge,
  );
  return { ...log, nudges };
}

const StoredReception = v.object({
  ignored: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rate: v.pipe(v.number(), v.minValue(lowestRate), v.maxValue(1)),
  tell: v.boolean(),
});

const StoredLog = v.object({
  version: v.literal(1),
  nudges: v.array(
    v.object({
      way: v.picklist(ways),
      at: v.pipe(v.number(), v.finite()),
      day: v.pipe(v.number(), v.integer()),
      reason: v.picklist(reasons),
      open: v.optional(v.object({ token: v.string(), insightId: v.string(), shown: v.boolean() })),
    }),
  ),
  ways: v.object({
    badge: StoredReception,
    page: StoredReception,
    notification: StoredReception,
  }),
  closed: v.optional(v.number()),
});

/** Whatever was stored, as a log; undefined when it is broken, which is never to be taken for empty. */
export function readLog(stored: unknown): NudgeLog | undefined {
  if (stored === undefined) return emptyLog;
  const { success, output } = v.safeParse(StoredLog, stored);
  return success ? (output as unknown as NudgeLog) : undefined;
}

/** In place of one that is broken: nothing more comes today. */
export function closedLog(now: number): NudgeLog {
  return { ...emptyLog, closed: dayNumber(now) };
}
