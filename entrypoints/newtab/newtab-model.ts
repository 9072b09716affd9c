import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { createCardActions } from '../../components/card-actions';
import { createNotices, type Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';
import type { FirstFrame } from '../../core/deal/first-frame';
import type { Settings } from '../../core/settings';
import type { Opened, Trouble } from '../../services/contract';
import type { NewTabDependencies } from './newtab-dependencies';
import { createShownCards } from './shown-cards';

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
  resume(): Promise<void>;
  /** Runs what changes which cards may be dealt: the hand kept for the next tab is void. */
  rule(work: () => Promise<unknown>): Promise<void>;
  /** Another page or a command changed this insight's favourite. */
  favouriteChanged(id: string): Promise<void>;
}

/** What the new tab knows and can do. It draws nothing and touches no browser API. */
export function createNewTabModel(firstFrame: FirstFrame, given: NewTabDependencies): NewTabModel {
  const { cards, marks, hands } = given;
  const opened = openedBy(firstFrame);

  const shown = createShownCards(opened.card);
  const quiet = signal(firstFrame.play?.show === 'quiet');
  const card = computed(() => (quiet.value ? null : shown.current.value));
  const pinned = signal(opened.arrival?.pinned ?? false);
  const settings = signal<Settings | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  const notices = createNotices(given.reportFailure);
  const { attempt, tell } = notices;
  const actions = createCardActions(card, given, notices);
  const { saved } = actions;

  async function rule(work: () => Promise<unknown>) {
    hands.drop();
    await work();
  }

  /** Another card is on screen: what was known of the last one does not hold for it. */
  async function readSaved() {
    saved.value = false;
    await actions.readSaved();
  }

  async function next() {
    await attempt('next', async () => {
      if (!shown.forward()) {
        // Most tabs are closed with the card they opened with.
        const { dealNext } = await import('./deal-next');
        const dealt = await dealNext(
          given,
          card.value?.number,
          (work) => void attempt('next', work),
        );
        if (!dealt) {
          tell('next_none');
          return;
        }
        shown.add(dealt);
        pinned.value = false;
      }
      quiet.value = false;
      await readSaved();
    });
  }

  return {
    card,
    quiet,
    saved,
    pinned,
    canGoBack: shown.canGoBack,
    settings,
    trouble,
    notices,
    async start() {
      await attempt('open', async () => {
        const state = await cards.opened(opened);
        hands.copy(state.hand);
        settings.value = state.settings;
        trouble.value = state.trouble;
        if (card.value === opened.card) saved.value = state.saved;
      });
    },
    next,
    async back() {
      shown.back();
      await attempt('open', readSaved);
    },
    toggleSaved: actions.toggleSaved,
    rule,
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
    copy: actions.copy,
    async hide() {
      const target = card.value;
      if (!target) return;
      await attempt('hide', async () => {
        await rule(() => marks.hide(target.insightId));
        const { isLast, putBack } = shown.takeAway(target);
        if (isLast) await next();
        else await readSaved();
        tell('hidden', () =>
          attempt('hide', async () => {
            await rule(() => marks.bringBack(target.insightId));
            putBack();
            await readSaved();
          }),
        );
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
      if (card.value?.insightId !== id) return;
      // Not the reader's doing, and so no reason to take away what a failure of theirs has to tell.
      await actions.readSaved().catch((error) => attempt('open', () => Promise.reject(error)));
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
