import {
  afterShowing,
  type Dealt,
  type DealtDocument,
  type QueuedInsight,
  type Table,
  turnAfterShowing,
} from '../core/deal/table';
import type { DocumentId, InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { Given } from './given';

interface PackagedState {
  readonly turns: Readonly<Record<InsightId, number>>;
  readonly credits: Readonly<Record<DocumentId, number>>;
  readonly history: readonly Dealt[];
}

const key = 'packaged deal';

/** The table of the packaged deck, for when there is no database. Turns last as long as the browser. */
export function createPackagedTable({ deck, session, marks, roll }: Given) {
  async function readState(): Promise<PackagedState> {
    const stored = (await session.get(key))[key] as PackagedState | undefined;
    if (stored) return stored;
    const ids = deck.documents().flatMap(({ insights }) => insights.map(({ id }) => id));
    return { turns: Object.fromEntries(ids.map((id) => [id, roll()])), credits: {}, history: [] };
  }

  function tableOf(state: PackagedState, hidden: ReadonlySet<string>): Table {
    const documents = deck.documents().map(({ document, insights }): DealtDocument => {
      const queue = insights
        .filter(({ id }) => !hidden.has(id))
        .map(
          (insight): QueuedInsight => ({
            ...insight,
            notAt: [],
            turn: state.turns[insight.id] ?? 0,
          }),
        )
        .toSorted((one, other) => one.turn - other.turn);
      return {
        id: document.id,
        title: document.title,
        language: document.language,
        sections: document.sections.map(({ heading }) => heading),
        weight: 1,
        count: queue.length,
        credit: state.credits[document.id] ?? 0,
        queue,
      };
    });
    return { documents, history: state.history };
  }

  return {
    async read(): Promise<Table> {
      const hidden = (await marks.all()).filter((mark) => mark.hidden).map(({ id }) => id);
      const state = await readState();
      await session.set({ [key]: state });
      return tableOf(state, new Set(hidden));
    },
    async record({ insightId }: Showing): Promise<void> {
      const state = await readState();
      const table = tableOf(state, new Set());
      const insight = table.documents
        .flatMap(({ queue }) => queue)
        .find(({ id }) => id === insightId);
      if (!insight) return;
      const { documents, history } = afterShowing(table, { ...insight, insightId });
      const credits = Object.fromEntries(documents.map(({ id, credit }) => [id, credit]));
      const turn = turnAfterShowing(insight.turn, roll());
      await session.set({
        [key]: { turns: { ...state.turns, [insightId]: turn }, credits, history },
      });
    },
  };
}
