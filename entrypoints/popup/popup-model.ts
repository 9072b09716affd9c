import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createCardActions } from '../../components/card-actions';
import { type CardDialogs, createCardDialogs } from '../../components/card-dialogs';
import { createNotices, type Notices } from '../../components/notices';
import { isPaused, minute, type Pause, tomorrow } from '../../core/deal/cadence';
import type { Card } from '../../core/deal/card';
import type { Trouble } from '../../services/contract';
import type { PopupDependencies } from './popup-dependencies';
import { createSnoozing, type Snoozing } from './snoozing';
import { createThisPage, type ThisPage } from './this-page';
import { createUnsavedPassages, type UnsavedPassages } from './unsaved-passages';
import { createWaitingNudge } from './waiting-nudge';

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
  dialogs: CardDialogs;
  thisPage: ThisPage;
  snoozing: Snoozing;
  unsaved: UnsavedPassages;
  notices: Notices;
  start(): Promise<void>;
  next(): Promise<void>;
  hide(): Promise<void>;
  toggleSaved(): Promise<void>;
  copy(): Promise<void>;
  pauseForAnHour(): Promise<void>;
  pauseUntilTomorrow(): Promise<void>;
  resume(): Promise<void>;
}

/** What the popup knows and can do. It draws nothing and touches no browser API. */
export function createPopupModel(given: PopupDependencies): PopupModel {
  const { cards, favourites, marks, settings, now } = given;
  const card = signal<Card | null | undefined>(undefined);
  const count = signal<number | undefined>(undefined);
  const pause = signal<Pause | null | undefined>(undefined);
  const trouble = signal<Trouble | undefined>(undefined);
  const notices = createNotices(given.reportFailure);
  const { attempt, tell } = notices;
  const nudge = createWaitingNudge(given.nudges, notices);
  const snoozing = createSnoozing(given, notices);
  const thisPage = createThisPage(given.nudges, given.pageInFront, show, notices);

  async function readCount() {
    count.value = await favourites.count();
  }
  /** Nothing that the reader does has failed because the number could not be read. */
  const countAgain = () => attempt('popup', readCount);
  const actions = createCardActions(
    card,
    {
      ...given,
      async onSaved(isSaved, id) {
        if (isSaved) await nudge.saved(id);
        await countAgain();
      },
    },
    notices,
  );
  const { saved } = actions;
  const unsaved = createUnsavedPassages({ ...given, onSaved: countAgain }, notices);
  const onMade = async () => {
    await actions.readSaved();
    await countAgain();
  };
  const dialogs = createCardDialogs({ ...given, rule, onMade }, notices);

  async function rule(work: () => Promise<unknown>) {
    given.dropHand();
    await work();
  }

  /** Puts a card on screen together with whether it is saved, so that its button does not jump. */
  async function show(shown: Card | null) {
    const isSaved = shown !== null && (await favourites.has(shown.insightId));
    saved.value = isSaved;
    card.value = shown;
  }

  async function readAround() {
    const [current, status] = await Promise.all([
      settings.read(),
      given.storage.status(),
      readCount(),
    ]);
    pause.value = isPaused(current.pause, now()) ? current.pause : null;
    trouble.value = status.trouble;
    await snoozing.read(current);
  }

  async function changePause(wanted: Pause | null) {
    await attempt('settings', () =>
      rule(async () => {
        pause.value = (await settings.change({ pause: wanted })).pause;
      }),
    );
  }

  return {
    card,
    failed: computed(() => card.value === undefined && notices.failure.value === 'card'),
    saved,
    count,
    pause,
    trouble,
    dialogs,
    thisPage,
    snoozing,
    unsaved,
    notices,
    async start() {
      const looking = unsaved.read();
      // The card comes all the same; that it failed is told beside it.
      await looking.catch(() => {});
      await attempt('card', async () => {
        await show((await nudge.readCard()) ?? (await cards.current('popup')));
      });
      if (notices.failure.value !== null) return;
      // What could not be saved takes the place of the card.
      const opened = unsaved.first.value ? undefined : nudge.opened();
      await attempt('popup', () => Promise.all([readAround(), opened, looking]));
    },
    async next() {
      thisPage.leave();
      await attempt('next', async () => {
        const dealt = await cards.next('popup');
        if (!dealt || dealt.number === card.value?.number) tell('next_none');
        else await show(dealt);
      });
    },
    async hide() {
      const target = card.value;
      if (!target) return;
      const { insightId } = target;
      thisPage.leave();
      await attempt('hide', async () => {
        await rule(() => marks.hide(insightId));
        await show(await cards.next('popup'));
        tell('hidden', () =>
          attempt('hide', async () => {
            await rule(() => marks.bringBack(insightId));
            await show(target);
          }),
        );
      });
    },
    toggleSaved: actions.toggleSaved,
    copy: actions.copy,
    pauseForAnHour: () => changePause({ until: now() + 60 * minute }),
    pauseUntilTomorrow: () => changePause({ until: tomorrow(now()) }),
    resume: () => changePause(null),
  };
}
