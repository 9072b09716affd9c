import type { Moment } from '../insight';
import type { Card } from './card';
import { type Choice, choose } from './choose';
import { afterShowing, type Table } from './table';

export interface Dealing {
  readonly cards: readonly Card[];
  /** The table as it will be once the cards were shown. */
  readonly table: Table;
}

/**
 * Deals cards one after another, each as if those before it had been shown.
 *
 * @param now the moments the cards are for
 * @param firstNumber the number of the first card; the others count up from it
 * @returns fewer than `count` when nothing more may come
 */
export function deal(
  table: Table,
  now: readonly Moment[],
  count: number,
  firstNumber: number,
): Dealing {
  const cards: Card[] = [];
  let left = table;
  while (cards.length < count) {
    const choice = choose(left, now);
    if (!choice) break;
    const card = asCard(choice, firstNumber + cards.length);
    cards.push(card);
    left = afterShowing(left, card);
  }
  return { cards, table: left };
}

function asCard({ document, insight, reason }: Choice, number: number): Card {
  const { practice, ask, pole } = insight;
  return {
    number,
    insightId: insight.id,
    text: insight.text,
    ...(practice && { practice }),
    ...(ask && { ask }),
    ...(pole && { pole }),
    moments: insight.moments.filter((moment) => !insight.notAt.includes(moment)),
    documentId: document.id,
    documentTitle: document.title,
    language: document.language,
    section: insight.section,
    sectionHeading: document.sections[insight.section] ?? '',
    ...(reason && { reason }),
  };
}
