import { effect, signal } from '@preact/signals-core';
import { browser } from '@wxt-dev/browser';
import { hydrate, render, type VNode } from 'preact';
import { t } from '../../components/text';
import { service } from '../../services/client';
import {
  type CardsService,
  type Command,
  commandKey,
  type MarksService,
  type SettingsService,
} from '../../services/contract';
import type { FavouritesService } from '../../services/library-contract';
import { type KeyAction, keyAction } from './keys';
import { createLazyPage } from './lazy-page';
import { NewTab } from './NewTab';
import { createNewTabModel } from './newtab-model';
import { createPageHand } from './page-hand';

/** Brings the page to life around the insight that the first frame has put on screen. */
async function start(): Promise<void> {
  const main = document.querySelector('main');
  const element = main?.querySelector('p');
  if (!main || !element) throw new Error('The new tab has lost its insight');
  const fallback = element.textContent;
  const firstFrame = (await globalThis.firstFrame) ?? { play: null, at: Date.now() };
  globalThis.firstFrame = undefined;

  const marks = service<MarksService>('marks');
  const reportFailure = (doing: string, error: unknown) =>
    console.error(`Flyleaf could not ${doing}:`, error);
  const model = createNewTabModel(firstFrame, {
    cards: service<CardsService>('cards'),
    favourites: service<FavouritesService>('favourites'),
    marks,
    settings: service<SettingsService>('settings'),
    hands: createPageHand(browser.storage.local, import.meta.env.CHROME),
    copyText: (text) => navigator.clipboard.writeText(text),
    now: Date.now,
    reportFailure,
  });
  const lazy = createLazyPage(model.notices, async () => {
    const { createLazyParts } = await import('./lazy-parts');
    return createLazyParts(model, { marks, reportFailure });
  });
  const surroundings = signal<VNode | null>(null);
  const openLibrary = () => location.assign('/library.html');
  const openOptions = () => void browser.runtime.openOptionsPage();
  const openKeys = () => void lazy.ask((parts) => parts.openKeys());

  document.title = t('new_tab');
  document.documentElement.lang = t('language_tag');
  document.documentElement.dir = t('language_direction');
  const view = () => (
    <NewTab
      model={model}
      lazy={lazy}
      surroundings={surroundings}
      fallback={fallback}
      onLibrary={openLibrary}
      onOptions={openOptions}
      onKeys={openKeys}
    />
  );
  // One effect draws the page anew when any signal it read has changed: the whole of what the
  // Preact binding of signals would do here, for 4 KB less.
  let draw = hydrate;
  effect(() => {
    draw(view(), main);
    draw = render;
  });

  const act: Readonly<Record<KeyAction, () => unknown>> = {
    save: model.toggleSaved,
    next: model.next,
    back: model.back,
    copy: model.copy,
    hide: model.hide,
    pin: model.togglePinned,
    library: openLibrary,
    keys: openKeys,
  };
  addEventListener('keydown', (event) => {
    if (model.settings.value?.keys === false || lazy.parts.value?.isOpen()) return;
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    void act[action]();
  });
  attendOnTouch();

  browser.storage.onChanged.addListener((changes, area) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (area === 'session' && key === commandKey) void obey(newValue as Command | undefined);
      const [store, ...id] = key.split('/');
      if (area === 'local' && store === 'favourites' && id.length > 0) {
        void model.favouriteChanged(id.join('/'));
      }
    }
  });
  async function obey(command: Command | undefined) {
    if (!command || document.visibilityState !== 'visible') return;
    const { name, tabId } = command;
    if (tabId !== undefined && (await browser.tabs.getCurrent())?.id !== tabId) return;
    await act[name]();
  }
  await model.start();
  const settings = model.settings.value;
  if (!settings?.topSites && !settings?.search) return;
  await model.notices.attempt('open', async () => {
    const { drawSurroundings } = await import('./draw-surroundings');
    surroundings.value = await drawSurroundings(settings, {
      allowed: (permission) => browser.permissions.contains({ permissions: [permission] }),
      topSites: () => browser.topSites.get(),
      onSearch: (text) =>
        void model.notices.attempt('search', () => browser.search.query({ text })),
    });
  });
}

/** Controls are quiet until the page is attended to: a pointer moved over it, or a key pressed. */
function attendOnTouch() {
  const attend = () => {
    document.documentElement.dataset.attended = '';
  };
  const once = { once: true, passive: true };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
    addEventListener(type, attend, once);
  }
}

await start();
