import { minute } from '../cadence';
import type { Dealt, QueuedInsight } from '../table';
import type { Signals, Topic } from './signals';

/** How long a page that was read is what the reader has in mind. */
export const freshFor = 30 * minute;

/** At most one of so many cards comes before its turn for the sake of a page. */
const oneJumpIn = 4;

/** The topic while it is fresh: not of a page read too long ago, nor after now. */
export function freshTopic({ now, topic }: Pick<Signals, 'now' | 'topic'>): Topic | undefined {
  const since = topic ? now - topic.readAt : Infinity;
  return since >= 0 && since < freshFor ? topic : undefined;
}

/** How well an insight fits the page, above 0 and at most 1; 0 when it does not. */
export function topicFit(topic: Topic | undefined, { id }: QueuedInsight): number {
  const best = topic?.matches[0]?.score ?? 0;
  const match = topic?.matches.find(({ insightId }) => insightId === id);
  if (!match) return 0;
  return best > 0 ? Math.max(match.score / best, Number.EPSILON) : 1;
}

/** The insights that may come before their turn. */
export function jumping(
  topic: Topic | undefined,
  history: readonly Dealt[],
): readonly QueuedInsight[] {
  const last = history.slice(0, oneJumpIn - 1);
  return last.some(({ reason }) => reason === 'topic') ? [] : (topic?.insights ?? []);
}
