import type { ReturningCard } from '../deal/card';
import type { Day } from '../deal/moments';
import type { Favourite } from '../favourite';
import type { Insight, InsightId, Moment } from '../insight';
import { momentEnds } from './plan';

interface Given {
  readonly favourite: Favourite;
  readonly as: 'plan' | 'favourite';
  /** As its document has it now. */
  readonly insight?: Insight & { readonly notAt: readonly Moment[] };
  readonly document?: { readonly language: string };
}

/**
 * A favourite as a card: in its own words, wherever they stand now. What an insight carries beside its
 * text is that of its document; where a plan came, the plan takes the place of its act.
 *
 * @param now epoch milliseconds
 * @param day the reader's own, where they have told of it
 */
export function cardOfFavourite(
  { favourite, as, insight, document }: Given,
  now: number,
  day?: Day,
): ReturningCard {
  const { id, text, source, savedAt, plan } = favourite;
  const { documentId, sectionIndex, section } = source;
  const comes = as === 'plan' ? plan : undefined;
  return {
    insightId: id as InsightId,
    text,
    ...(insight?.practice !== undefined && !comes && { practice: insight.practice }),
    ...(insight?.ask !== undefined && { ask: insight.ask }),
    ...(insight?.pole && { pole: insight.pole }),
    moments: insight?.moments.filter((moment) => !insight.notAt.includes(moment)) ?? [],
    ...(document && documentId && { documentId }),
    documentTitle: source.title,
    language: document?.language ?? '',
    ...(document && sectionIndex !== undefined && { section: sectionIndex }),
    ...(section !== undefined && { sectionHeading: section }),
    source,
    savedAt,
    ...(comes && {
      plan: { when: comes.when, will: comes.will },
      until: momentEnds(comes.moment, now, day),
    }),
    reason: as,
  };
}
