import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createCardActions } from '../../components/card-actions';
import { createNotices, type Notices } from '../../components/notices';
import { createOpenedSection, type OpenedSection } from '../../components/opened-section';
import { isPaused, minute, type Pause, tomorrow } from '../../core/deal/cadence';
import type { Card } from '../../core/deal/card';
import type {
  CardsService,
  DocumentsService,
  SettingsService,
  StorageService,
  Trouble,
  UnsavedService,
} from '../../services/contract';
import type { FavouritesService } from '../../services/library-contract';
import { createUnsavedPassages, type UnsavedPassages } from './unsaved-passages';

export interface PopupDependencies {
  cards: Pick<CardsService, 'current' | 'next'>;
  favourites: Pick<FavouritesService, 'save' | 'remove' | 'has' | 'count'>;
  documents: Pick<DocumentsService, 'section'>;
  settings: SettingsService;
  storage: Pick<StorageService, 'status'>;
  unsaved: UnsavedService;
  /** Makes the hand that new tabs have kept void. */
  dropHand: () => void;
  copyText: (text: string) => Promise<void>;
  now: () => number;
  reportFailure: (doing: string, error: unknown) => void;
}

export interface PopupModel {
  /** undefined until it was read; null when nothing may come. */
  card: ReadonlySignal<Card | null | undefined>;
  /** Whether there is no card because it could not be read. */
  failed: ReadonlySignal<boolean>;
  saved: ReadonlySignal<boolean>;
  /** How many favourites there are; undefined until it is known. */
  count: ReadonlySignal<number | undefined>;
  /** undefined until it is known; null when no pause holds. */
  pause: ReadonlySignal<Pause | null | undefined>;
  trouble: ReadonlySignal<Trouble | undefined>;
  section: OpenedSection;
  unsaved: UnsavedPassages;
  notices: Notices;
  start(): Promise<void>;
  next(): Promise<void>;
  toggleSaved(): Promise<void>;
  copy(): Promise<void>;
  openSection(): Promise<void>;
  pauseForAnHour(): Promise<void>;
  pauseUntilTomorrow(): Promise<void>;
  resume(): Promise<void>;
}

/** What the popup knows and can do. It draws nothing and touches no browser API. */
export function createPopupModel(given: PopupDependencies): PopupModel {
  const { cards, favourites, settings, now } = given;
  const card = signal<Card | null | undefined>(undefined);
  const count = signal<number | undefined>(undefined);
  const pause = signal<Pause | null | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  const notices = createNotices(given.reportFailure);
  const section = createOpenedSection(notices, given.documents.section);
  const { attempt, tell } = notices;
  const onSaved = async () => {
    count.value = await favourites.count();
  };
  const actions = createCardActions(card, { ...given, onSaved }, notices);
  const { saved } = actions;
  const unsaved = createUnsavedPassages({ ...given, onSaved }, notices);

  /** Puts a card on screen together with whether it is saved, so that its button does not jump. */
  async function show(shown: Card | null) {
    const isSaved = shown !== null && (await favourites.has(shown.insightId));
    saved.value = isSaved;
    card.value = shown;
  }

  async function readAround() {
    const [{ pause: stored }, saved, status] = await Promise.all([
      settings.read(),
      favourites.count(),
      given.storage.status(),
    ]);
    pause.value = isPaused(stored, now()) ? stored : null;
    count.value = saved;
    trouble.value = status.trouble;
  }

  async function changePause(wanted: Pause | null) {
    await attempt('settings', async () => {
      given.dropHand();
      pause.value = (await settings.change({ pause: wanted })).pause;
    });
  }

  return {
    card,
    failed: computed(() => card.value === undefined && notices.failure.value === 'card'),
    saved,
    count,
    pause,
    trouble,
    section,
    unsaved,
    notices,
    async start() {
      await attempt('popup', unsaved.read);
      await attempt('card', async () => show(await cards.current('popup')));
      if (notices.failure.value === null) await attempt('popup', readAround);
    },
    async next() {
      await attempt('next', async () => {
        const dealt = await cards.next('popup');
        if (!dealt || dealt.number === card.value?.number) tell('next_none');
        else await show(dealt);
      });
    },
    toggleSaved: actions.toggleSaved,
    copy: actions.copy,
    async openSection() {
      if (card.value) await section.open(card.value);
    },
    pauseForAnHour: () => changePause({ until: now() + 60 * minute }),
    pauseUntilTomorrow: () => changePause({ until: tomorrow(now()) }),
    resume: () => changePause(null),
  };
}
