import type { Moment } from '../../insight';
import { type Reason, reasons } from '../reason';
import type { Dealt, QueuedInsight } from '../table';
import { neglectedFit } from './balance';
import { withheld } from './less';
import { otherSideFit } from './other-side';
import { isBurst, withTab } from './pace';
import { hasReturned } from './return';
import type { Signals } from './signals';
import { timeOfDay } from './time-of-day';
import { freshTopic, topicFit } from './topic';

/** The contexts of one moment, for as many cards as are dealt in it. */
export interface Contexts extends Omit<Signals, 'now' | 'day' | 'tabs' | 'returnedAt'> {
  /** The moments that hold, in the order in which a reason names them; none when they are off. */
  readonly moments: readonly Moment[];
}

/** Without any context: plain rotation. */
export const noContexts: Contexts = { moments: [] };

/** What is known now, as far as it is still true. */
export function contextsOf(signals: Signals): Contexts {
  const { now, day, tabs, returnedAt, topic: _topic, ...more } = signals;
  const topic = freshTopic(signals);
  const isBusy = isBurst(withTab((tabs ?? []).slice(0, -1), tabs?.at(-1) ?? now));
  return {
    ...more,
    ...(topic && { topic }),
    moments: [
      ...timeOfDay(signals),
      ...(hasReturned(now, tabs, returnedAt) ? (['return'] as const) : []),
      ...(isBusy ? (['busy'] as const) : []),
    ],
  };
}

/** The contexts once a card was dealt: what came does not want to come any more. */
export function afterCard(
  contexts: Contexts,
  { insightId, reason }: Pick<Dealt, 'insightId' | 'reason'>,
): Contexts {
  const { topic, due, cameToday } = contexts;
  const insights = topic?.insights.filter(({ id }) => id !== insightId);
  return {
    ...contexts,
    ...(topic && insights && { topic: { ...topic, insights } }),
    ...(due && { due: due.filter((card) => card.insightId !== insightId) }),
    ...(reason && { cameToday: [...(cameToday ?? []), reason] }),
  };
}

/** What all contexts together make of an insight. */
export interface Fit {
  /** Why it may come, in the order in which a reason is named. */
  readonly reasons: readonly Reason[];
  /** 0 when it suits another time, 1 when it suits any; more the better it fits. */
  readonly score: number;
}

/** For each context, by how much an insight that fits it goes before one that suits any time. */
const strength = { topic: 6, state: 5, time: 4, otherSide: 2, neglected: 1 } as const;

/**
 * @param history what came before, newest first
 * @param counts the reasons that count for the score; else all
 */
export function fitOf(
  insight: QueuedInsight,
  contexts: Contexts,
  history: readonly Dealt[],
  counts: (reason: Reason) => boolean = () => true,
): Fit {
  const { moments: now, topic } = contexts;
  if (insight.notAt.some((moment) => now.includes(moment))) return { reasons: [], score: 0 };
  const off = withheld(contexts, history);
  const fitting = insight.moments.filter((moment) => now.includes(moment) && !off.includes(moment));
  const suits = fitting.length > 0 || insight.moments.length === 0 || now.length === 0;
  const held: Partial<Record<Reason, number>> = {
    topic: topicFit(topic, insight),
    otherSide: suits ? otherSideFit(insight, contexts) : 0,
    neglected: suits ? neglectedFit(insight, contexts, history) : 0,
  };
  for (const moment of fitting) held[moment] = 1;
  const found = reasons.filter((reason) => (held[reason] ?? 0) > 0 && !off.includes(reason));
  return { reasons: found, score: Math.max(suits ? 1 : 0, ...found.filter(counts).map(scoreFor)) };

  function scoreFor(reason: Reason) {
    const fit = (held[reason] ?? 0) / 4;
    if (reason === 'topic' || reason === 'otherSide' || reason === 'neglected')
      return strength[reason] + fit;
    return reason === 'return' || reason === 'busy' ? strength.state : strength.time;
  }
}
