import type { InsightId } from '../insight';
import type { Card, ReturningCard } from './card';
import type { Choice } from './choose';
import { type Contexts, fitOf } from './context/contexts';
import { comesBack } from './context/returning';
import { asCard } from './deal';
import type { Reason } from './reason';
import { type DealtDocument, type QueuedInsight, shares, type Table } from './table';

/** What a card outside the hand is wanted for. */
export interface Wanted {
  readonly reasons: readonly Reason[];
  /** Insights that must not come. */
  readonly except: readonly InsightId[];
}

/** Of as many cards is it looked up when they were shown last. */
const most = 40;

/**
 * The cards that come for one of the wanted reasons now, best first: a plan, then what is about the
 * page, then a favourite, then what fits in another way. It is nobody's turn: what had its turn in this
 * round may come as well.
 */
export function chooseAside(table: Table, contexts: Contexts, wanted: Wanted): Card[] {
  const back = backFor(contexts, wanted);
  const choices = choicesFor(table, contexts, wanted);
  const cards = choices.map((choice, at) => {
    const near = choices.slice(at + 1, at + 3).map(({ insight }) => insight.id);
    return asCard({ ...choice, near }, contexts, 0);
  });
  const returning = back ? [{ ...back, number: 0 }] : [];
  const isTopic = ({ reason }: Card) => reason === 'topic';
  const before = back?.reason === 'plan' ? [] : cards.filter(isTopic);
  const after = back?.reason === 'plan' ? cards : cards.filter((card) => !isTopic(card));
  return [...before, ...returning, ...after].slice(0, most);
}

function backFor(contexts: Contexts, { reasons, except }: Wanted): ReturningCard | undefined {
  const due = contexts.due?.filter(
    ({ reason, insightId }) => reasons.includes(reason) && !except.includes(insightId),
  );
  return comesBack({ ...contexts, due: due ?? [] }, []);
}

function choicesFor(table: Table, contexts: Contexts, { reasons, except }: Wanted): Choice[] {
  const share = shares(table.documents);
  const isWanted = (reason: Reason) => reasons.includes(reason);
  return table.documents
    .filter(({ weight }) => weight > 0)
    .flatMap((document) =>
      candidates(document, contexts).map((insight) => {
        const fit = fitOf(insight, contexts, table.history, isWanted);
        const owed = document.credit + (share.get(document.id) ?? 0);
        return { document, insight, ...fit, owed };
      }),
    )
    .filter(({ reasons, insight }) => reasons.some(isWanted) && !except.includes(insight.id))
    .sort(
      (one, other) =>
        other.score - one.score || other.owed - one.owed || one.insight.turn - other.insight.turn,
    )
    .map(({ document, insight, reasons }) => {
      const unwanted = reasons.filter((reason) => !isWanted(reason));
      return { document, insight, reasons: [...reasons.filter(isWanted), ...unwanted], near: [] };
    });
}

function candidates({ id, queue }: DealtDocument, { topic }: Contexts): readonly QueuedInsight[] {
  const further = (topic?.insights ?? []).filter(
    (insight) => insight.documentId === id && !queue.some((each) => each.id === insight.id),
  );
  return [...queue, ...further];
}
