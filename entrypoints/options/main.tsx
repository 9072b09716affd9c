import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { applyLooks } from '../../components/appearance';
import { favouritesFile } from '../../components/favourites-file';
import { startPage } from '../../components/start-page';
import '../../components/theme.css';
import { service } from '../../services/client';
import type {
  CardsService,
  DocumentsService,
  MarksService,
  SettingsService,
  StorageService,
} from '../../services/contract';
import type {
  ArchiveService,
  FavouritesService,
  RestoreService,
  SnapshotsService,
} from '../../services/library-contract';
import { dropPageHand, readStoredHand } from '../../store/hand';
import { digest } from './digest';
import { download } from './download';
import { extras } from './extras';
import { createFiles } from './files';
import { Options } from './Options';
import { openShortcuts } from './open-shortcuts';
import { createOptionsModel } from './options-model';

const settings = service<SettingsService>('settings');
const readHand = () => readStoredHand(browser.storage.local);
const reportFailure = (doing: string, error: unknown) =>
  console.error(`Flyleaf could not ${doing}:`, error);

const files = createFiles(Date.now, digest);

const model = createOptionsModel({
  settings,
  documents: service<DocumentsService>('documents'),
  marks: service<MarksService>('marks'),
  favourites: service<FavouritesService>('favourites'),
  archive: service<ArchiveService>('archive'),
  restore: service<RestoreService>('restore'),
  snapshots: service<SnapshotsService>('snapshots'),
  storage: service<StorageService>('storage'),
  cards: service<CardsService>('cards'),
  hands: { arrival: async () => (await readHand())?.arrival, drop: dropPageHand },
  permissions: {
    async granted() {
      const { permissions = [] } = await browser.permissions.getAll();
      return extras.filter((extra) => permissions.includes(extra));
    },
    request: (extra) => browser.permissions.request({ permissions: [extra] }),
    remove: (extra) => browser.permissions.remove({ permissions: [extra] }),
  },
  writeEverything: files.writeEverything,
  writeFavourites: (favourites, format) => favouritesFile(favourites, format, Date.now()),
  readFile: files.read,
  download,
  now: Date.now,
  reportFailure,
});
const reading = model.start();

await startPage({
  title: 'options',
  kept: readHand(),
  settings,
  changes: browser.storage.onChanged,
  reportFailure,
});
render(
  <Options
    model={model}
    version={browser.runtime.getManifest().version}
    onShortcuts={() => void model.notices.attempt('shortcuts', openShortcuts)}
  />,
  document.body,
);
// What a link asks for was not there when the page opened.
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
// A change is seen before it is kept.
effect(() => {
  const looks = model.settings.content.value;
  if (looks) applyLooks(looks);
});
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local') void model.heard(Object.keys(changes));
});
browser.permissions.onAdded.addListener(() => void model.extras.granted.read());
browser.permissions.onRemoved.addListener(() => void model.extras.granted.read());
document.addEventListener('visibilitychange', model.tick);
// Only for “the next one today at …”, which goes stale by itself.
setInterval(model.tick, 20_000);
await reading;
