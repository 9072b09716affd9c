import { isTyping } from '../../components/typing';
import * as untouched from '../../components/untouched';
import type { PageCard } from '../../core/nudge/page-card';
import { service } from '../../services/client';
import type { PagesService } from '../../services/nudge-contract';
import { createCardView } from './card-view';
import { takeCorner } from './corner';
import { createPatience } from './patience';
import { t } from './text';

/** In milliseconds: how long a card stays without attention; and a last word. */
const stay = 20_000;
const lastWord = 8_000;

/** The card that this page shows; the page itself does not see it. */
const shown = Symbol.for('flyleaf.card');
const world = globalThis as { [shown]?: () => void };

/** Shows the card that this tab was given. Returns whether it may be shown now; one is enough. */
export function showPageCard(): boolean {
  if (world[shown]) return false;
  if (!untouched.isVisible() || untouched.isFullscreen() || isTyping()) return false;
  void askForCard();
  return true;
}

async function askForCard(): Promise<void> {
  const pages = service<PagesService>('pages');
  try {
    const card = await pages.card();
    if (card) show(card, pages);
  } catch {
    // The page’s console is not Flyleaf’s to complain in; the card counts as not seen.
  }
}

function show(first: PageCard, pages: PagesService): void {
  // Another was asked for while this one was on its way.
  if (world[shown]) return;
  let { token } = first;
  let isAnswered = false;
  let isBusy = false;
  let before: EventTarget | null = null;

  const patience = createPatience(() => close('ignored'));
  const corner = takeCorner(() => close('ignored'));
  const view = createCardView({
    save: () =>
      attempt(async () => {
        if (!isAnswered) await pages.answered(token, 'saved');
        isAnswered = true;
        view.setSaved(true);
      }),
    next: () =>
      attempt(async () => {
        const card = await pages.next(token);
        if (card) take(card);
        else view.say(t('page_card_none'));
      }),
    notHere: () =>
      attempt(async () => {
        // Its last word stays when the background takes the card away.
        delete world[shown];
        await pages.notHere(token);
        isAnswered = true;
        view.endWith(t('page_card_stays_away'));
        patience.begin(lastWord);
      }),
    close: () => close('dismissed'),
  });

  function take(card: PageCard) {
    ({ token } = card);
    isAnswered = false;
    view.say('');
    view.show(card);
    view.setSaved(card.saved);
    patience.begin(stay);
  }

  async function attempt(act: () => Promise<void>) {
    if (isBusy) return;
    isBusy = true;
    try {
      await act();
    } catch {
      view.say(t('failure_page_card'));
    }
    isBusy = false;
  }

  /** Without an outcome: the background has heard of it. */
  function close(outcome?: 'dismissed' | 'ignored') {
    delete world[shown];
    const hadFocus = corner.inside.activeElement !== null;
    patience.end();
    corner.leave();
    if (hadFocus && before instanceof HTMLElement) {
      Reflect.apply(HTMLElement.prototype.focus, before, [{ preventScroll: true }]);
    }
    // Nobody is left to hear that it failed.
    if (outcome && !isAnswered) pages.answered(token, outcome).catch(() => {});
    isAnswered = true;
  }

  const { element } = view;
  const noteTab = () => patience.holds('tab away', !untouched.isVisible());
  element.addEventListener('pointerenter', () => patience.holds('pointer', true));
  element.addEventListener('pointerleave', () => patience.holds('pointer', false));
  element.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(relatedTarget as Node)) before = relatedTarget;
    patience.holds('focus', true);
  });
  element.addEventListener('focusout', () => patience.holds('focus', false));
  element.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') close('dismissed');
  });
  // What is done here is no click into the page, and no key of it.
  for (const type of ownEvents) element.addEventListener(type, (event) => event.stopPropagation());

  world[shown] = close;
  corner.inside.append(element);
  untouched.listen(document, 'visibilitychange', noteTab, corner.ended);
  // Filled only now: a live region is read out when something in it changes.
  requestAnimationFrame(() => take(first));
}

const ownEvents = [
  ...['keydown', 'keypress', 'keyup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup'],
] as const;
