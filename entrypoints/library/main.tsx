import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/theme.css';
import '../../components/page-gutter.css';
import { startPage } from '../../components/start-page';
import type { Hand } from '../../core/deal/hand';
import type { Favourite } from '../../core/favourite';
import { service } from '../../services/client';
import type { DocumentsService, SettingsService } from '../../services/contract';
import type {
  FavouritesService,
  LibraryService,
  ManyService,
  SnapshotsService,
  TrashService,
} from '../../services/library-contract';
import type { PlansService } from '../../services/nudge-contract';
import { dropPageHand, handKey, readPageHand, readStoredHand } from '../../store/hand';
import { download } from './download';
import { createDrafts } from './drafts';
import { Library } from './Library';
import { createLibraryModel } from './library-model';
import { hashOf, type View, viewOf } from './view';

const settings = service<SettingsService>('settings');
const reportFailure = (doing: string, error: unknown) =>
  console.error(`Flyleaf could not ${doing}:`, error);

const model = createLibraryModel({
  favourites: service<FavouritesService>('favourites'),
  library: service<LibraryService>('library'),
  many: service<ManyService>('many'),
  trash: service<TrashService>('trash'),
  snapshots: service<SnapshotsService>('snapshots'),
  documents: service<DocumentsService>('documents'),
  plans: service<PlansService>('plans'),
  drafts: createDrafts(localStorage),
  copyText: (text) => navigator.clipboard.writeText(text),
  async handOver(format, favourites) {
    // What writes files is large, and seldom needed.
    const { favouritesFile } = await import('../../components/favourites-file');
    const { name, type, parts } = favouritesFile(favourites, format, Date.now());
    download(new Blob([...parts], { type }), name);
  },
  keepView,
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  now: Date.now,
  reportFailure,
});

function keepView(view: View, anew: boolean) {
  const address = `${location.pathname}${location.search}${hashOf(view)}`;
  if (anew) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  scrollTo(0, 0);
}

browser.storage.onChanged.addListener((items, area) => {
  if (area !== 'local') return;
  const changes = Object.entries(items).flatMap(
    ([key, { newValue }]): [string, Favourite | undefined][] => {
      const [, id] = /^favourites\/(.+)$/s.exec(key) ?? [];
      return id === undefined ? [] : [[id, newValue as Favourite | undefined]];
    },
  );
  if (changes.length > 0) model.changed(new Map(changes));
  if ('favourites:summary' in items) void model.countChanged();
  // What was removed here may stand in the page's copy of a hand, to come back with the next tab.
  const hand = items[handKey]?.newValue as Partial<Hand> | undefined;
  if (hand?.epoch !== undefined && hand.epoch !== readPageHand()?.epoch) dropPageHand();
});
addEventListener('popstate', () => void model.follow(viewOf(location.hash)));
addEventListener('pagehide', () => void model.notes.saveAll());
const reading = model.start(viewOf(location.hash));

await startPage({
  title: 'library',
  kept: readStoredHand(browser.storage.local),
  settings,
  changes: browser.storage.onChanged,
  reportFailure,
});
render(
  <Library
    model={model}
    now={Date.now}
    copyPicture={(picture) =>
      navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })])
    }
    download={download}
  />,
  document.body,
);
await reading;
