import type { Card } from './card';
import { type Choice, choose } from './choose';
import { afterCard, type Contexts } from './context/contexts';
import { withheld } from './context/less';
import { comesBack } from './context/returning';
import { freshFor } from './context/topic';
import { isMoment } from './reason';
import { afterShowing, type Table } from './table';

export interface Dealing {
  readonly cards: readonly Card[];
  /** The table as it will be once the cards were shown. */
  readonly table: Table;
  readonly contexts: Contexts;
}

/**
 * Deals cards one after another, each as if those before it had been shown.
 *
 * @param firstNumber the number of the first card; the others count up from it
 * @returns fewer than `count` when nothing more may come
 */
export function deal(
  table: Table,
  contexts: Contexts,
  count: number,
  firstNumber: number,
): Dealing {
  const cards: Card[] = [];
  let left = { table, contexts };
  while (cards.length < count) {
    const card = dealOne(left.table, left.contexts, firstNumber + cards.length);
    if (!card) break;
    cards.push(card);
    left = { table: afterShowing(left.table, card), contexts: afterCard(left.contexts, card) };
  }
  return { cards, ...left };
}

/** What comes back goes first: it is rare, and nobody's turn. */
function dealOne(table: Table, contexts: Contexts, number: number): Card | undefined {
  const choice = choose(table, contexts);
  const off = withheld(contexts, table.history);
  const back = comesBack(contexts, table.history);
  if (!back || off.includes(back.reason)) return choice && asCard(choice, contexts, number);
  const near = choice ? [choice.insight.id, ...choice.near].slice(0, 2) : [];
  return { ...back, number, ...(near.length > 0 && { near }) };
}

/** @param number of the card: how many were dealt before it, and one more; 0 outside a hand */
export function asCard(
  { document, insight, reasons, near }: Choice,
  contexts: Contexts,
  number: number,
): Card {
  const { practice, ask, pole } = insight;
  const [reason] = reasons;
  const about = contexts.topic?.matches.find(({ insightId }) => insightId === insight.id)?.about;
  const until = untilOf(reason, contexts);
  return {
    number,
    insightId: insight.id,
    text: insight.text,
    ...(practice && { practice }),
    ...(ask && { ask }),
    ...(pole && { pole }),
    moments: insight.moments.filter((moment) => mayName(moment)),
    documentId: document.id,
    documentTitle: document.title,
    language: document.language,
    section: insight.section,
    sectionHeading: document.sections[insight.section] ?? '',
    ...(reason && { reason }),
    ...(reasons.length > 1 && { fitted: reasons }),
    ...(near.length > 0 && { near }),
    ...(about && about.length > 0 && { about }),
    ...(until !== undefined && { until }),
  };

  /** Not for one that was ruled out, nor for one of which the reader wants less, unless it came for it. */
  function mayName(moment: (typeof insight.moments)[number]) {
    if (insight.notAt.includes(moment)) return false;
    return reasons.includes(moment) || !contexts.lessFor?.includes(moment);
  }
}

/** When what a card came for is over, as far as no clock on the wall tells. */
function untilOf(reason: Choice['reasons'][number] | undefined, contexts: Contexts) {
  if (reason === undefined || isMoment(reason)) return undefined;
  if (reason === 'topic') return contexts.topic && contexts.topic.readAt + freshFor;
  return reason === 'otherSide' ? contexts.yesterday?.until : undefined;
}
