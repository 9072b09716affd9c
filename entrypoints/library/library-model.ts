import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { createNotices, type Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import type { SnapshotsService } from '../../services/library-contract';
import { createEntryActs, type EntryActs, type EntryDependencies } from './entry-acts';
import { type ListDependencies, listFor } from './lists';
import { createManyActs, type ManyActs, type ManyDependencies } from './many-acts';
import { createNotes, type NoteDependencies, type Notes } from './notes';
import type { PagedList } from './paged-list';
import { createPlanActs, type PlanActs, type PlanDependencies } from './plan-acts';
import { createSelection, type Selection } from './selection';
import { createTagging, type TagDependencies, type Tagging } from './tagging';
import { createTrashActs, type TrashActs, type TrashDependencies } from './trash-acts';
import type { View } from './view';

export type LibraryDependencies = EntryDependencies &
  ListDependencies &
  ManyDependencies &
  NoteDependencies &
  PlanDependencies &
  TagDependencies &
  TrashDependencies & {
    snapshots: Pick<SnapshotsService, 'remind' | 'reminded'>;
    /** Puts the view into the address; `anew` as a step that the reader can go back. */
    keepView: (view: View, anew: boolean) => void;
  };

/** A view with what it shows. */
export interface Shown {
  readonly view: View;
  readonly list: PagedList;
}

export interface LibraryModel {
  /** What the reader asked for. */
  view: ReadonlySignal<View>;
  /** What is on the page: of a search, the results before until the new ones are there. */
  shown: ReadonlySignal<Shown>;
  /** The whole list, newest first. */
  saved: PagedList;
  /** Whether to remind the reader, this once, to keep a file. */
  reminding: ReadonlySignal<boolean>;
  entry: EntryActs;
  notes: Notes;
  plan: PlanActs;
  tagging: Tagging;
  selection: Selection;
  many: ManyActs;
  trash: TrashActs;
  notices: Notices;
  start(view: View): Promise<void>;
  /** Turns to a view at the reader's wish. */
  go(view: View): Promise<void>;
  /** Finds as the reader types. */
  search(words: string): Promise<void>;
  /** The address was changed by hand, or by going back. */
  follow(view: View): Promise<void>;
  retry(): Promise<void>;
  /** Some page changed these favourites; undefined when all trace of one is gone. */
  changed(changes: ReadonlyMap<string, Favourite | undefined>): void;
  countChanged(): Promise<void>;
  reminded(): Promise<void>;
}

/** What the favourites page knows and can do. It draws nothing and touches no browser API. */
export function createLibraryModel(given: LibraryDependencies): LibraryModel {
  const notices = createNotices(given.reportFailure);
  const whole: View = { kind: 'list', words: '' };
  const saved = listFor(whole, given, notices);
  const view = signal<View>(whole);
  const shown = signal<Shown>({ view: whole, list: saved });
  const reminding = signal(false);
  const took = (favourite: Favourite) => changed(new Map([[favourite.id, favourite]]));

  const selection = createSelection({
    ids: () => shown.value.list.rows.value?.map(({ id }) => id) ?? [],
    words: () => wordsOf(shown.value.view),
    total: () => shown.value.list.total.value ?? 0,
  });
  const notes = createNotes(given, notices, took);

  function changed(changes: ReadonlyMap<string, Favourite | undefined>) {
    batch(() => {
      saved.changed(changes);
      if (shown.value.list !== saved) shown.value.list.changed(changes);
    });
  }

  async function show(next: View) {
    view.value = next;
    const isWhole = next.kind === 'list' && wordsOf(next) === '';
    const [seen] = shown.value.list.rows.value ?? [];
    const list = isWhole ? saved : listFor(next, given, notices, seen?.id);
    const turn = () => {
      if (view.value !== next) return;
      shown.value = { view: next, list };
      selection.listChanged();
      if (next.kind !== 'list') selection.stop();
    };
    // What was found before stays until there is something else: nothing flashes while one types.
    const stays = next.kind === shown.value.view.kind;
    if (!stays) turn();
    if (list.rows.value === undefined) await list.start();
    if (stays) turn();
  }

  async function go(next: View) {
    given.keepView(next, true);
    await show(next);
  }

  return {
    view,
    shown,
    saved,
    reminding,
    entry: createEntryActs(given, notices, took),
    notes,
    plan: createPlanActs(given, notices),
    tagging: createTagging(given, notices, took),
    selection,
    many: createManyActs(given, selection, notices),
    trash: createTrashActs(given, notices, took, (about) => {
      const rows = about === 'all' ? (shown.value.list.rows.value ?? []) : [about];
      changed(new Map(rows.map(({ id }) => [id, undefined])));
      if (about === 'all') void show({ kind: 'trash' });
    }),
    notices,
    async start(first) {
      await show(first);
      if (shown.value.list !== saved) await saved.start();
      await notes.revive();
      reminding.value = await given.snapshots.remind().catch((error) => {
        given.reportFailure('read whether to remind', error);
        return false;
      });
    },
    go,
    async search(words) {
      const next: View = { kind: 'list', words };
      given.keepView(next, view.value.kind !== 'list');
      await show(next);
    },
    async follow(next) {
      await show(next);
    },
    async retry() {
      const { list } = shown.value;
      await list.start();
    },
    changed,
    async countChanged() {
      await shown.value.list.recount();
      if (shown.value.list !== saved) await saved.recount();
    },
    async reminded() {
      reminding.value = false;
      await notices.attempt('settings', () => given.snapshots.reminded());
    },
  };
}

export function wordsOf(view: View): string {
  return view.kind === 'list' ? view.words.trim() : '';
}
