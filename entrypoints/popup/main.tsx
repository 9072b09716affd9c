import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import { startPage } from '../../components/start-page';
import { service } from '../../services/client';
import type {
  CardsService,
  DocumentsService,
  MarksService,
  SettingsService,
  StorageService,
  UnsavedService,
} from '../../services/contract';
import type { FavouritesService } from '../../services/library-contract';
import type { NudgesService, PlansService, ReasonsService } from '../../services/nudge-contract';
import { dropPageHand, readStoredHand } from '../../store/hand';
import { Popup } from './Popup';
import { findPageInFront } from './page-in-front';
import { createPopupModel } from './popup-model';
import { findSidePanel } from './side-panel';

const settings = service<SettingsService>('settings');
const reportFailure = (doing: string, error: unknown) =>
  console.error(`Flyleaf could not ${doing}:`, error);

const model = createPopupModel({
  cards: service<CardsService>('cards'),
  favourites: service<FavouritesService>('favourites'),
  documents: service<DocumentsService>('documents'),
  marks: service<MarksService>('marks'),
  reasons: service<ReasonsService>('reasons'),
  plans: service<PlansService>('plans'),
  nudges: service<NudgesService>('nudges'),
  settings,
  storage: service<StorageService>('storage'),
  unsaved: service<UnsavedService>('unsaved'),
  pageInFront: () =>
    findPageInFront(() => browser.tabs.query({ active: true, currentWindow: true })),
  dropHand: dropPageHand,
  copyText: (text) => navigator.clipboard.writeText(text),
  now: Date.now,
  reportFailure,
});
const reading = model.start();
const openSide = await findSidePanel();

await startPage({
  title: 'extension_name',
  kept: readStoredHand(browser.storage.local),
  settings,
  changes: browser.storage.onChanged,
  reportFailure,
});
render(
  <Popup
    model={model}
    now={Date.now}
    onLibrary={() => leaveFor(browser.tabs.create({ url: '/library.html' }))}
    onOptions={() => leaveFor(browser.runtime.openOptionsPage())}
    onSide={openSide && (() => void model.notices.attempt('side', () => leaveFor(openSide())))}
  />,
  document.body,
);
await reading;

/** A popup stays open over the tab that it has opened. */
async function leaveFor(opened: Promise<unknown>) {
  await opened;
  close();
}
