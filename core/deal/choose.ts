import type { InsightId } from '../insight';
import { type Contexts, fitOf } from './context/contexts';
import { jumping } from './context/topic';
import type { Reason } from './reason';
import { type DealtDocument, type QueuedInsight, reach, shares, type Table } from './table';

export interface Choice {
  readonly document: DealtDocument;
  readonly insight: QueuedInsight;
  /** Why it comes, in the order in which a reason is named; none in plain rotation. */
  readonly reasons: readonly Reason[];
  /** What else might have come, best first; at most 2. */
  readonly near: readonly InsightId[];
}

/** At most this many of one pole running. */
const poleRun = 3;
const mostNear = 2;

/**
 * Chooses the next card. What must hold outranks what is wished: a document that is overdue, then no
 * insight and no section twice running, then no fourth of one pole, then what fits the contexts, then
 * the document that is owed most, then the order of the queue.
 *
 * @param only leaves out every insight for which it is not true
 * @returns undefined when nothing may come
 */
export function choose(
  table: Table,
  contexts: Contexts,
  only: (insight: QueuedInsight) => boolean = () => true,
): Choice | undefined {
  const [best, ...others] = inReach(table, contexts, only)
    .map((candidate) => rank(candidate, table, contexts))
    .sort((one, other) => compare(other.rank, one.rank));
  if (!best) return undefined;
  const { rank: _rank, ...choice } = best;
  return { ...choice, near: others.slice(0, mostNear).map(({ insight }) => insight.id) };
}

function inReach(table: Table, contexts: Contexts, only: (insight: QueuedInsight) => boolean) {
  const share = shares(table.documents);
  const documents = table.documents
    .filter(({ weight, queue }) => weight > 0 && queue.length > 0)
    .map((document) => {
      const part = share.get(document.id) ?? 0;
      return { document, owed: document.credit + part, slack: slackOf(part) };
    });
  const open = documents.filter(({ owed, slack }) => owed - 1 >= -slack);
  const jumpers = jumping(contexts.topic, table.history);
  return (open.length > 0 ? open : documents).flatMap(({ document, owed, slack }) =>
    thisRound(document, jumpers)
      .filter(only)
      .map((insight) => ({ document, insight, owed, overdue: owed >= slack })),
  );
}

/**
 * How many deals a document may be ahead or behind, so that a card which fits can come before its
 * turn: with its share it stays within 10 % over 200 deals.
 */
const slackOf = (share: number) => 1 + 8 * share;

/**
 * The front of a queue and what may jump it, up to where the next round begins: nothing returns before
 * all were seen.
 */
function thisRound({ id, queue }: DealtDocument, jumpers: readonly QueuedInsight[]) {
  const round = Math.floor(queue[0]?.turn ?? 0);
  const front = queue.slice(0, reach);
  const further = jumpers.filter(
    (jumper) => jumper.documentId === id && !front.some((each) => each.id === jumper.id),
  );
  return [...front, ...further].filter(({ turn }) => Math.floor(turn) === round);
}

type Ranked = Omit<Choice, 'near'> & { readonly rank: readonly number[] };

function rank(
  { document, insight, owed, overdue }: ReturnType<typeof inReach>[number],
  { history }: Table,
  contexts: Contexts,
): Ranked {
  const [last] = history;
  const sameInsight = last?.insightId === insight.id;
  const sameSection = last?.documentId === document.id && last.section === insight.section;
  const { reasons, score } = fitOf(insight, contexts, history);
  return {
    document,
    insight,
    reasons,
    rank: [
      +overdue,
      +!sameInsight,
      +!sameSection,
      +!endsPoleRun(insight, history),
      score,
      owed,
      -insight.turn,
    ],
  };
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
