import type { Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';
import type { Moment } from '../../core/insight';
import type { DocumentsService, MarksService } from '../../services/contract';
import type { NewTabDependencies } from './newtab-dependencies';

type Given = Pick<NewTabDependencies, 'hands'> & {
  marks: MarksService;
  documents: DocumentsService;
};

/** What a reader may answer to a card, each with its undo. All of it changes what may be dealt. */
export function createAnswers({ hands, marks, documents }: Given, { attempt, tell }: Notices) {
  /** The hand kept for the next tab is void. */
  async function rule(work: () => Promise<unknown>) {
    hands.drop();
    await work();
  }

  const ruleWithUndo = (
    message: 'less_of_document' | 'not_at_told',
    work: () => Promise<unknown>,
    undo: () => Promise<unknown>,
  ) =>
    attempt('settings', async () => {
      await rule(work);
      tell(message, () => attempt('settings', () => rule(undo)));
    });

  return {
    rule,
    async lessOf({ documentId }: Card) {
      const known = await documents.list();
      const document = known.find(({ id }) => id === documentId);
      if (!document) return;
      const { id, weight } = document;
      const less = weight > 1 ? 1 : 0.5;
      await ruleWithUndo(
        'less_of_document',
        () => documents.weigh(id, less),
        () => documents.weigh(id, weight),
      );
    },
    notAt: ({ insightId }: Card, moment: Moment) =>
      ruleWithUndo(
        'not_at_told',
        () => marks.notAt(insightId, moment),
        () => marks.againAt(insightId, moment),
      ),
  };
}
