import type { DocumentId, Insight, InsightId, Moment, Pole } from '../insight';
import { isReturning, type Reason } from './reason';

/** How many of each document's queue are in reach of a deal. */
export const reach = 8;

/** How many of the last showings a deal looks at. */
export const memory = 20;

/** An insight in its document's queue. */
export interface QueuedInsight extends Insight {
  /** Its place: lower comes sooner; the whole part is the round, in which each insight comes once. */
  readonly turn: number;
  readonly notAt: readonly Moment[];
}

/** A document as the dealer sees it. */
export interface DealtDocument {
  readonly id: DocumentId;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The headings of its sections, in order. */
  readonly sections: readonly string[];
  /** 2 more, 1 normal, ½ less, 0 off. */
  readonly weight: number;
  /** How many of its insights may come. */
  readonly count: number;
  /** How many deals it is owed; below 0 when it has had more than its share. */
  readonly credit: number;
  /** The front of its queue in order of turn; at most `reach` of it are looked at. */
  readonly queue: readonly QueuedInsight[];
}

/** One of the last cards put before the reader. One of a favourite may be from no document. */
export interface Dealt {
  readonly insightId: InsightId;
  readonly documentId?: DocumentId;
  readonly section?: number;
  readonly pole?: Pole;
  readonly themes?: readonly string[];
  readonly reason?: Reason;
}

/** All that a deal depends on, but the time. */
export interface Table {
  readonly documents: readonly DealtDocument[];
  /** Newest first, at most `memory`. */
  readonly history: readonly Dealt[];
}

/** The share of all deals due to each document: its weight × its number of insights, all adding up to 1. */
export function shares(
  documents: readonly Pick<DealtDocument, 'id' | 'weight' | 'count'>[],
): ReadonlyMap<DocumentId, number> {
  const total = documents.reduce((sum, { weight, count }) => sum + weight * count, 0);
  return new Map(
    documents.map(({ id, weight, count }) => [id, total > 0 ? (weight * count) / total : 0]),
  );
}

/**
 * What each document is owed once `dealt` has had a deal. Credits always add up to what they did;
 * when it was no document's, they stay.
 */
export function settleCredits(
  documents: readonly Pick<DealtDocument, 'id' | 'weight' | 'count' | 'credit'>[],
  dealt: DocumentId | undefined,
): Map<DocumentId, number> {
  if (dealt === undefined) return new Map(documents.map(({ id, credit }) => [id, credit]));
  const share = shares(documents);
  return new Map(
    documents.map(({ id, credit }) => [id, credit + (share.get(id) ?? 0) - (id === dealt ? 1 : 0)]),
  );
}

/** The table as it will be once a card was shown. What comes back as a favourite is nobody's turn. */
export function afterShowing({ documents, history }: Table, shown: Dealt): Table {
  const queued = documents.flatMap(({ queue }) => queue);
  const themes = shown.themes ?? queued.find(({ id }) => id === shown.insightId)?.themes;
  const { insightId, documentId, section, pole, reason } = shown;
  const dealt = {
    insightId,
    ...(documentId !== undefined && { documentId }),
    ...(section !== undefined && { section }),
    ...(pole && { pole }),
    ...(themes && { themes }),
    ...(reason && { reason }),
  };
  const credits = settleCredits(documents, isReturning(reason) ? undefined : documentId);
  return {
    documents: documents.map((document) => ({
      ...document,
      credit: credits.get(document.id) ?? 0,
      queue: document.queue.filter(({ id }) => id !== shown.insightId),
    })),
    history: [dealt, ...history].slice(0, memory),
  };
}

/**
 * The place an insight takes once it was shown: in the next round, about where it stood, so that
 * what was seen last does not come first.
 *
 * @param roll a number in [0, 1)
 */
export function turnAfterShowing(turn: number, roll: number): number {
  const round = Math.floor(turn);
  return round + 1 + (turn - round + roll) / 2;
}

/**
 * The place an insight takes once it was shown out of its turn: for one that waits in the round being
 * dealt that was its turn; one that had it stands further back among those of the next.
 *
 * @param round the one being dealt
 * @param roll a number in [0, 1)
 */
export function turnAfterAside(turn: number, round: number, roll: number): number {
  return Math.floor(turn) > round
    ? Math.max(turn, turnAfterShowing(turn - 1, roll))
    : turnAfterShowing(turn, roll);
}
