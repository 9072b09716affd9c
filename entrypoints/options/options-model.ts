import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createNotices, type Notices } from '../../components/notices';
import type { PauseLength } from '../../components/PauseChoice';
import { type Arrival, minute, tomorrow } from '../../core/deal/cadence';
import type { DocumentId, InsightId } from '../../core/insight';
import type { Settings, SettingsChange } from '../../core/settings';
import type {
  CardsService,
  DocumentSummary,
  DocumentsService,
  HiddenInsight,
  MarksService,
  SettingsService,
  StorageService,
  StorageStatus,
  Weight,
} from '../../services/contract';
import type { SnapshotSummary, SnapshotsService } from '../../services/library-contract';
import { createExtras, type Extras, type Permissions } from './extras';
import { createPart, type Part } from './part';
import { createRestoring, type Restoring, type RestoringDependencies } from './restoring';
import { createSettingsKeeper } from './settings-keeper';
import { createTakingOut, type TakingOut, type TakingOutDependencies } from './taking-out';

export interface OptionsDependencies
  extends TakingOutDependencies,
    Pick<RestoringDependencies, 'restore' | 'readFile'> {
  settings: SettingsService;
  documents: Pick<DocumentsService, 'list' | 'weigh'>;
  marks: Pick<MarksService, 'hidden' | 'hide' | 'bringBack'>;
  snapshots: Pick<SnapshotsService, 'list' | 'reminded'>;
  storage: StorageService;
  cards: Pick<CardsService, 'unpin'>;
  hands: {
    /** How far the background's hand has come; undefined when there is none. */
    arrival: () => Promise<Arrival | undefined>;
    /** Forgets the copy that the next tab would play. */
    drop: () => void;
  };
  permissions: Permissions;
  now: () => number;
}

export interface OptionsModel {
  settings: Part<Settings>;
  documents: Part<readonly DocumentSummary[]>;
  hidden: Part<readonly HiddenInsight[]>;
  status: Part<StorageStatus>;
  /** The library of earlier days. */
  snapshots: Part<readonly SnapshotSummary[]>;
  extras: Extras;
  takingOut: TakingOut;
  restoring: Restoring;
  /** What decides over the next insight; undefined until the settings are read. */
  arrival: ReadonlySignal<Arrival | undefined>;
  now: ReadonlySignal<number>;
  notices: Notices;
  start(): Promise<void>;
  /** Time has passed. */
  tick(): void;
  /** Keys of storage.local were changed, by whomever. A restore changes thousands at once. */
  heard(keys: readonly string[]): Promise<void>;
  change(change: SettingsChange): Promise<void>;
  /** The same without a word. Rejects when it could not be kept. */
  keep(change: SettingsChange): Promise<void>;
  pause(length: PauseLength): Promise<void>;
  letGo(): Promise<void>;
  weigh(id: DocumentId, weight: Weight): Promise<void>;
  bringBack(id: InsightId): Promise<void>;
  deleteEverything(): Promise<void>;
}

/** What the options page knows and can do. It draws nothing and touches no browser API. */
export function createOptionsModel(given: OptionsDependencies): OptionsModel {
  const { hands, marks, reportFailure } = given;
  const notices = createNotices(reportFailure);
  const { attempt, tell } = notices;
  const now = signal(given.now());
  const part = <Content>(name: string, read: () => Promise<Content>) =>
    createPart(name, read, reportFailure);

  const documents = part('documents', given.documents.list);
  const hidden = part('hidden insights', marks.hidden);
  const status = part('what is stored', given.storage.status);
  const snapshots = part('earlier libraries', given.snapshots.list);
  const hand = part('the hand', hands.arrival);
  const keeper = createSettingsKeeper(given.settings, notices, rule, reportFailure);
  const { part: settings, change } = keeper;
  const extras = createExtras(given.permissions, notices, keeper.keep, reportFailure);
  const takingOut = createTakingOut(given, notices);
  const restoring = createRestoring({ ...given, rule, refresh: start }, notices);

  const arrival = computed<Arrival | undefined>(() => {
    const chosen = settings.content.value;
    if (!chosen) return undefined;
    const { cadence, pause } = chosen;
    const { arrivedAt = 0, tabs = 0, pinned = false } = hand.content.value ?? {};
    return { cadence, pause, arrivedAt, tabs, pinned };
  });

  /** Changes what may be dealt: the copy kept for the next tab is void. */
  async function rule(work: () => Promise<unknown>) {
    hands.drop();
    await work();
  }

  async function start() {
    const parts = [settings, documents, hidden, status, snapshots, extras.granted, hand];
    await Promise.all(parts.map((one) => one.read()));
  }

  async function setWeight(id: DocumentId, weight: Weight) {
    const shown = documents.content.value ?? [];
    documents.show(shown.map((one) => (one.id === id ? { ...one, weight } : one)));
    try {
      await rule(() => given.documents.weigh(id, weight));
    } finally {
      await documents.read();
    }
  }

  async function setHidden(id: InsightId, wanted: boolean) {
    await rule(() => (wanted ? marks.hide(id) : marks.bringBack(id)));
    await Promise.all([hidden.read(), documents.read()]);
  }

  return {
    settings,
    documents,
    hidden,
    status,
    snapshots,
    extras,
    takingOut,
    restoring,
    arrival,
    now,
    notices,
    start,
    change,
    keep: keeper.keep,
    tick() {
      now.value = given.now();
    },
    async heard(keys) {
      now.value = given.now();
      const stores = new Set(keys.map((key) => key.split('/')[0]));
      await Promise.all([
        stores.has('settings') && keeper.changedElsewhere(),
        stores.has('hand') && Promise.all([hand.read(), documents.read()]),
        stores.has('marks') && hidden.read(),
        stores.has('favourites') && status.read(),
      ]);
    },
    async pause(length) {
      now.value = given.now();
      const until = length === 'hour' ? now.value + 60 * minute : tomorrow(now.value);
      await change({ pause: length === 'resumed' ? 'untilResumed' : { until } });
    },
    async letGo() {
      await attempt('settings', async () => {
        await rule(given.cards.unpin);
        await hand.read();
        tell('unpinned');
      });
    },
    async weigh(id, weight) {
      const before = documents.content.value?.find((one) => one.id === id)?.weight;
      if (before === undefined) return;
      await attempt('settings', async () => {
        await setWeight(id, weight);
        tell('options_saved', () => attempt('settings', () => setWeight(id, before)));
      });
    },
    async bringBack(id) {
      await attempt('hide', async () => {
        await setHidden(id, false);
        tell('options_brought_back', () => attempt('hide', () => setHidden(id, true)));
      });
    },
    async deleteEverything() {
      await attempt('delete', async () => {
        try {
          await rule(given.storage.deleteEverything);
        } finally {
          await start();
        }
        tell('options_deleted');
      });
    },
  };
}
