import {
  afterShowing,
  type Dealt,
  type DealtDocument,
  type QueuedInsight,
  type Table,
  turnAfterAside,
  turnAfterShowing,
} from '../core/deal/table';
import type { DocumentId, InsightId } from '../core/insight';
import type { Showing } from '../core/showing';
import type { DealSource } from './deal-source';
import type { Given } from './given';

interface PackagedState {
  readonly turns: Readonly<Record<InsightId, number>>;
  readonly credits: Readonly<Record<DocumentId, number>>;
  readonly history: readonly Dealt[];
  /** Oldest first, at most `remembered`. */
  readonly shown: readonly Showing[];
}

const key = 'packaged deal';
const remembered = 100;

type PackagedGiven = Pick<Given, 'deck' | 'session' | 'marks' | 'roll'>;

/** The table of the packaged deck, for when there is no database. Turns last as long as the browser. */
export function createPackagedTable({ deck, session, marks, roll }: PackagedGiven): DealSource {
  async function readState(): Promise<PackagedState> {
    const stored = (await session.get(key))[key] as PackagedState | undefined;
    if (stored) return stored;
    const ids = deck.documents().flatMap(({ insights }) => insights.map(({ id }) => id));
    const turns = Object.fromEntries(ids.map((id) => [id, roll()]));
    return { turns, credits: {}, history: [], shown: [] };
  }

  async function hidden(): Promise<ReadonlySet<string>> {
    const all = await marks.all();
    return new Set(all.filter((mark) => mark.hidden).map(({ id }) => id));
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

  const queued = ({ documents }: Table) => documents.flatMap(({ queue }) => queue);

  return {
    async table() {
      const state = await readState();
      await session.set({ [key]: state });
      return tableOf(state, await hidden());
    },
    async insights(ids) {
      const wanted = new Set<string>(ids);
      const state = await readState();
      return queued(tableOf(state, await hidden())).filter(({ id }) => wanted.has(id));
    },
    showingsSince: async (at) => (await readState()).shown.filter((showing) => showing.at >= at),
    async lastShownAt(ids) {
      const { shown } = await readState();
      const wanted = new Set<string>(ids);
      const found = shown.filter(({ insightId }) => wanted.has(insightId));
      return new Map(found.map(({ insightId, at }) => [insightId, at]));
    },
    async record(showing, isTurn) {
      const { insightId, at, reason } = showing;
      const state = await readState();
      if (state.shown.some((each) => each.insightId === insightId && each.at === at)) return;
      const table = tableOf(state, new Set());
      const insight = queued(table).find(({ id }) => id === insightId);
      const { id: _id, ...place } = insight ?? {};
      const dealt = { ...place, insightId, ...(reason && { reason }) };
      const { documents, history } = afterShowing(table, dealt);
      const credits = isTurn
        ? Object.fromEntries(documents.map(({ id, credit }) => [id, credit]))
        : state.credits;
      const turns = insight && { [insightId]: turnAfter(insight, table, isTurn) };
      const shown = [...state.shown, showing].slice(-remembered);
      await session.set({
        [key]: { turns: { ...state.turns, ...turns }, credits, history, shown },
      });
    },
  };

  function turnAfter({ documentId, turn }: QueuedInsight, table: Table, isTurn: boolean) {
    if (isTurn) return turnAfterShowing(turn, roll());
    const queue = table.documents.find(({ id }) => id === documentId)?.queue ?? [];
    return turnAfterAside(turn, Math.floor(queue[0]?.turn ?? 0), roll());
  }
}
