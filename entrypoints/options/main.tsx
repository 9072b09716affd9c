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
import type { NudgesService, ReasonsService, ShowingsService } from '../../services/nudge-contract';
import { dropPageHand, readStoredHand } from '../../store/hand';
import { digest } from './digest';
import { download } from './download';
import { extras } from './extras';
import { createFiles } from './files';
import { nudgePermissions } from './nudge-permissions';
import { createNudgesModel } from './nudges-model';
import { Options } from './Options';
import { openShortcuts } from './open-shortcuts';
import { createOptionsModel } from './options-model';
import { pageSeen } from './page-seen';
import { createShowingsModel } from './showings-model';

const settings = service<SettingsService>('settings');
const storage = service<StorageService>('storage');
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
  storage: {
    status: storage.status,
    async deleteEverything() {
      await storage.deleteEverything();
      showings.emptied();
    },
  },
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
const nudges = createNudgesModel(
  {
    nudges: service<NudgesService>('nudges'),
    reasons: service<ReasonsService>('reasons'),
    permissions: nudgePermissions,
    seen: pageSeen,
    reportFailure,
  },
  model,
);
const showings = createShowingsModel(
  service<ShowingsService>('showings'),
  model.notices,
  reportFailure,
);
const reading = Promise.all([model.start(), nudges.start()]);

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
    nudges={nudges}
    showings={showings}
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
for (const changes of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
  changes.addListener(() => {
    void model.extras.granted.read();
    void nudges.granted.read();
  });
}
document.addEventListener('visibilitychange', model.tick);
// Only for “the next one today at …”, which goes stale by itself.
setInterval(model.tick, 20_000);
await reading;
