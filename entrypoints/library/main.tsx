import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import { startPage } from '../../components/start-page';
import type { Favourite } from '../../core/favourite';
import { service } from '../../services/client';
import type { DocumentsService, SettingsService } from '../../services/contract';
import type { FavouritesService } from '../../services/library-contract';
import { readStoredHand } from '../../store/hand';
import { Library } from './Library';
import { createLibraryModel } from './library-model';

const settings = service<SettingsService>('settings');
const reportFailure = (doing: string, error: unknown) =>
  console.error(`Flyleaf could not ${doing}:`, error);

const model = createLibraryModel({
  favourites: service<FavouritesService>('favourites'),
  documents: service<DocumentsService>('documents'),
  copyText: (text) => navigator.clipboard.writeText(text),
  now: Date.now,
  reportFailure,
});

browser.storage.onChanged.addListener((items, area) => {
  if (area !== 'local') return;
  for (const [key, { newValue }] of Object.entries(items)) {
    const [, id] = /^favourites\/(.+)$/s.exec(key) ?? [];
    if (id !== undefined) model.changed(id, newValue as Favourite | undefined);
  }
  if ('favourites:summary' in items) void model.countChanged();
});
const reading = model.start();

await startPage({
  title: 'library',
  kept: readStoredHand(browser.storage.local),
  settings,
  changes: browser.storage.onChanged,
  reportFailure,
});
render(<Library model={model} now={Date.now} />, document.body);
await reading;
