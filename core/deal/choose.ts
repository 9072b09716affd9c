import type { Moment } from '../insight';
import { type DealtDocument, type QueuedInsight, reach, shares, type Table } from './table';

export interface Choice {
  readonly document: DealtDocument;
  readonly insight: QueuedInsight;
  /** The moment it came for. */
  readonly reason?: Moment;
}

/** At most this many of one pole running. */
const poleRun = 3;

/**
 * Chooses the next card. What must hold outranks what is wished: a document that is overdue, then no
 * insight and no section twice running, then no fourth of one pole, then what fits the moments, then
 * the document that is owed most, then the order of the queue.
 *
 * @param now the moments that hold; none of them when moments are off
 * @returns undefined when nothing may come
 */
export function choose(table: Table, now: readonly Moment[]): Choice | undefined {
  const candidates = inReach(table).map((candidate) => rank(candidate, table, now));
  return candidates.reduce<Ranked | undefined>(
    (best, candidate) => (best && compare(best.rank, candidate.rank) >= 0 ? best : candidate),
    undefined,
  );
}

type Ranked = Choice & { readonly rank: readonly number[] };

function inReach(table: Table) {
  const share = shares(table.documents);
  const documents = table.documents
    .filter(({ weight, queue }) => weight > 0 && queue.length > 0)
    .map((document) => {
      const part = share.get(document.id) ?? 0;
      return { document, owed: document.credit + part, slack: slackOf(part) };
    });
  const open = documents.filter(({ owed, slack }) => owed - 1 >= -slack);
  return (open.length > 0 ? open : documents).flatMap(({ document, owed, slack }) =>
    thisRound(document.queue).map((insight) => ({
      document,
      insight,
      owed,
      overdue: owed >= slack,
    })),
  );
}

/**
 * How many deals a document may be ahead or behind, so that a card which fits can come before its
 * turn: with its share it stays within 10 % over 200 deals.
 */
const slackOf = (share: number) => 1 + 8 * share;

/** The front of a queue, up to where the next round begins: nothing returns before all were seen. */
function thisRound(queue: readonly QueuedInsight[]) {
  const round = Math.floor(queue[0]?.turn ?? 0);
  return queue.slice(0, reach).filter(({ turn }) => Math.floor(turn) === round);
}

function rank(
  { document, insight, owed, overdue }: ReturnType<typeof inReach>[number],
  { history }: Table,
  now: readonly Moment[],
): Ranked {
  const [last] = history;
  const sameInsight = last?.insightId === insight.id;
  const sameSection = last?.documentId === document.id && last.section === insight.section;
  const reason = fittingMoment(insight, now);
  const fit = reason ? 2 : now.length === 0 || suitsAnyTime(insight, now) ? 1 : 0;
  return {
    document,
    insight,
    ...(reason && { reason }),
    rank: [
      +overdue,
      +!sameInsight,
      +!sameSection,
      +!endsPoleRun(insight, history),
      fit,
      owed,
      -insight.turn,
    ],
  };
}

function fittingMoment(insight: QueuedInsight, now: readonly Moment[]) {
  if (insight.notAt.some((moment) => now.includes(moment))) return undefined;
  return now.find((moment) => insight.moments.includes(moment));
}

function suitsAnyTime(insight: QueuedInsight, now: readonly Moment[]) {
  return insight.moments.length === 0 && !insight.notAt.some((moment) => now.includes(moment));
}

/** Whether it would be one too many of its pole; insights without a pole do not count. */
function endsPoleRun({ pole }: QueuedInsight, history: Table['history']) {
  const poles = history.map((dealt) => dealt.pole).filter((pole) => pole !== undefined);
  const run = poles.slice(0, poleRun);
  return pole !== undefined && run.length === poleRun && run.every((other) => other === pole);
}

/** Compares two ranks place by place. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
