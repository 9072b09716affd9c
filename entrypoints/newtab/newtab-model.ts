import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { createNotices, type Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';
import type { FirstFrame } from '../../core/deal/first-frame';
import { type Hand, takeNext } from '../../core/deal/hand';
import { passageOf } from '../../core/deal/passage';
import type { InsightId, Moment } from '../../core/insight';
import type { Settings } from '../../core/settings';
import type {
  CardsService,
  DocumentsService,
  FavouritesService,
  MarksService,
  Opened,
  SettingsService,
  Trouble,
} from '../../services/contract';

export interface NewTabDependencies {
  cards: CardsService;
  favourites: FavouritesService;
  marks: MarksService;
  documents: DocumentsService;
  settings: SettingsService;
  /** The page's copy of the hand. */
  hands: {
    read: () => Promise<Hand | undefined>;
    /** Keeps what this page has taken. */
    write: (hand: Hand) => void;
    /** Copies the background's for the next tab. */
    copy: (hand: Hand) => void;
    drop: () => void;
  };
  copyText: (text: string) => Promise<void>;
  now: () => number;
  reportFailure: (doing: string, error: unknown) => void;
}

export interface NewTabModel {
  /** null on a quiet page, and while the insight of the build is on screen. */
  card: ReadonlySignal<Card | null>;
  /** Whether no insight is due and the reader chose an empty page for that. */
  quiet: ReadonlySignal<boolean>;
  saved: ReadonlySignal<boolean>;
  pinned: ReadonlySignal<boolean>;
  canGoBack: ReadonlySignal<boolean>;
  /** undefined until the background has answered. */
  settings: ReadonlySignal<Settings | undefined>;
  trouble: ReadonlySignal<Trouble | undefined>;
  notices: Notices;
  start(): Promise<void>;
  next(): Promise<void>;
  back(): Promise<void>;
  toggleSaved(): Promise<void>;
  togglePinned(): Promise<void>;
  copy(): Promise<void>;
  hide(): Promise<void>;
  lessOfDocument(): Promise<void>;
  notAt(moment: Moment): Promise<void>;
  resume(): Promise<void>;
  /** Another page or a command changed this insight's favourite. */
  favouriteChanged(id: string): Promise<void>;
}

/** What the new tab knows and can do. It draws nothing and touches no browser API. */
export function createNewTabModel(
  firstFrame: FirstFrame,
  given: NewTabDependencies,
): NewTabModel {
  const { cards, favourites, marks, documents, hands, now } = given;
  const opened = openedBy(firstFrame);
  const first = opened.card;

  /** The cards of this tab, oldest first, and which of them is on screen. */
  const shown = signal<readonly Card[]>(first ? [first] : []);
  const position = signal(0);
  const quiet = signal(firstFrame.play?.show === 'quiet');
  const card = computed(() => (quiet.value ? null : (shown.value[position.value] ?? null)));
  const saved = signal(false);
  const pinned = signal(opened.arrival?.pinned ?? false);
  const settings = signal<Settings | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  const notices = createNotices(given.reportFailure);
  const { attempt, tell } = notices;

  const stillShows = (id: InsightId) => card.value?.insightId === id;

  async function readSaved() {
    const asked = card.value;
    saved.value = false;
    if (!asked) return;
    const has = await favourites.has(asked.insightId);
    if (stillShows(asked.insightId)) saved.value = has;
  }

  async function dealNext(): Promise<Card | null> {
    const hand = await hands.read();
    if (!hand || hand.next.length === 0) {
      const before = card.value?.number;
      const dealt = await cards.next('newtab');
      return dealt?.number === before ? null : dealt;
    }
    const taken = takeNext(hand, now());
    hands.write(taken);
    if (!taken.current) return null;
    // What is on screen does not wait for the books to be kept.
    void attempt('next', async () => {
      if (taken.current) hands.copy(await cards.taken(taken.current, 'newtab', now()));
    });
    return taken.current;
  }

  async function next() {
    await attempt('next', async () => {
      if (position.value < shown.value.length - 1) {
        position.value += 1;
      } else {
        const dealt = await dealNext();
        if (!dealt) {
          tell('next_none');
          return;
        }
        shown.value = [...shown.value, dealt];
        position.value = shown.value.length - 1;
        pinned.value = false;
      }
      quiet.value = false;
      await readSaved();
    });
  }

  /** Changes what may be dealt: the hand kept for the next tab is void. */
  async function rule(work: () => Promise<unknown>) {
    hands.drop();
    await work();
  }

  return {
    card,
    quiet,
    saved,
    pinned,
    canGoBack: computed(() => position.value > 0),
    settings,
    trouble,
    notices,
    async start() {
      await attempt('open', async () => {
        const state = await cards.opened(opened);
        hands.copy(state.hand);
        settings.value = state.settings;
        trouble.value = state.trouble;
        if (position.value === 0) saved.value = state.saved;
      });
    },
    next,
    async back() {
      if (position.value === 0) return;
      position.value -= 1;
      await attempt('open', readSaved);
    },
    async toggleSaved() {
      const target = card.value;
      if (!target) return;
      const { insightId } = target;
      const set = async (wanted: boolean) => {
        if (wanted) await favourites.save(passageOf(target));
        else await favourites.remove(insightId);
        if (stillShows(insightId)) saved.value = wanted;
      };
      const wanted = !saved.value;
      await attempt('save', async () => {
        await set(wanted);
        tell(wanted ? 'saved' : 'save_removed', () => attempt('save', () => set(!wanted)));
      });
    },
    async togglePinned() {
      const target = card.value;
      if (!target) return;
      await attempt('settings', () =>
        rule(async () => {
          hands.copy(pinned.value ? await cards.unpin() : await cards.pin(target));
          pinned.value = !pinned.value;
          tell(pinned.value ? 'pinned' : 'unpinned');
        }),
      );
    },
    async copy() {
      const target = card.value;
      if (!target) return;
      const { text, documentTitle, sectionHeading } = target;
      await attempt('copy', async () => {
        await given.copyText(`${text}\n— ${documentTitle}, ${sectionHeading}`);
        tell('copied');
      });
    },
    async hide() {
      const target = card.value;
      if (!target) return;
      const at = position.value;
      await attempt('hide', async () => {
        await rule(() => marks.hide(target.insightId));
        shown.value = shown.value.filter((_, index) => index !== at);
        position.value = Math.max(0, Math.min(at, shown.value.length - 1));
        if (at >= shown.value.length) await next();
        else await readSaved();
        tell('hidden', () =>
          attempt('hide', async () => {
            await rule(() => marks.bringBack(target.insightId));
            shown.value = shown.value.toSpliced(at, 0, target);
            position.value = at;
            await readSaved();
          }),
        );
      });
    },
    async lessOfDocument() {
      const target = card.value;
      if (!target) return;
      await attempt('settings', async () => {
        const document = (await documents.list()).find(({ id }) => id === target.documentId);
        if (!document) return;
        const { id, weight } = document;
        const less = weight > 1 ? 1 : 0.5;
        await rule(() => documents.weigh(id, less));
        tell('less_of_document', () =>
          attempt('settings', () => rule(() => documents.weigh(id, weight))),
        );
      });
    },
    async notAt(moment) {
      const target = card.value;
      if (!target) return;
      const id = target.insightId;
      await attempt('settings', async () => {
        await rule(() => marks.notAt(id, moment));
        tell('not_at_told', () => attempt('settings', () => rule(() => marks.againAt(id, moment))));
      });
    },
    async resume() {
      await attempt('settings', async () => {
        await rule(async () => {
          settings.value = await given.settings.change({ pause: null });
        });
        tell('resumed');
      });
    },
    async favouriteChanged(id) {
      if (card.value?.insightId === id) await attempt('open', readSaved);
    },
  };
}

/** What there is to tell of the first frame. The hand itself is let go: it would cost the tab memory. */
function openedBy({ play, at }: FirstFrame): Opened {
  if (!play) return { card: null, arrived: false, at };
  const { epoch, arrival } = play.hand;
  return play.show === 'card'
    ? { card: play.card, arrived: play.arrived, at, epoch, arrival }
    : { card: null, arrived: false, at, epoch, arrival };
}
