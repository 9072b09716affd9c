import type { Card } from '../core/deal/card';
import type { Reason } from '../core/deal/reason';
import type { DocumentId, InsightId, Moment } from '../core/insight';
import type { Notices } from './notices';
import type { MessageKey } from './text';

type Weight = 2 | 1 | 0.5 | 0;

interface Given {
  marks: {
    notAt(id: InsightId, moment: Moment): Promise<unknown>;
    againAt(id: InsightId, moment: Moment): Promise<unknown>;
  };
  documents: {
    list(): Promise<readonly { readonly id: DocumentId; readonly weight: Weight }[]>;
    weigh(id: DocumentId, weight: Weight): Promise<unknown>;
  };
  reasons: {
    less(reason: Reason): Promise<unknown>;
    asBefore(reason: Reason): Promise<unknown>;
  };
  /** Runs what changes which cards may be dealt: the hands that pages have kept are void. */
  rule: (work: () => Promise<unknown>) => Promise<void>;
}

export interface CardAnswers {
  /** Less of what the card's document has to say. */
  lessOfDocument(card: Card): Promise<void>;
  /** Not this insight at this time of day. */
  notAt(card: Card, moment: Moment): Promise<void>;
  /** Less of whatever comes for this reason. */
  lessFor(reason: Reason): Promise<void>;
}

/** What a reader may answer to why a card came, each with its undo. */
export function createCardAnswers(
  { marks, documents, reasons, rule }: Given,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): CardAnswers {
  const answer = (
    message: MessageKey,
    work: () => Promise<unknown>,
    undo: () => Promise<unknown>,
  ) =>
    attempt('settings', async () => {
      await rule(work);
      tell(message, () => attempt('settings', () => rule(undo)));
    });

  return {
    lessOfDocument: ({ documentId }) =>
      attempt('settings', async () => {
        const known = await documents.list();
        const document = known.find(({ id }) => id === documentId);
        if (!document) return;
        const { id, weight } = document;
        await answer(
          'less_of_document',
          () => documents.weigh(id, weight > 1 ? 1 : 0.5),
          () => documents.weigh(id, weight),
        );
      }),
    notAt: ({ insightId }, moment) =>
      answer(
        'not_at_told',
        () => marks.notAt(insightId, moment),
        () => marks.againAt(insightId, moment),
      ),
    lessFor: (reason) =>
      answer(
        'less_for_told',
        () => reasons.less(reason),
        () => reasons.asBefore(reason),
      ),
  };
}
