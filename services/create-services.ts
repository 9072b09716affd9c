import { deck } from '../content/deck';
import { createConnection } from '../store/connection';
import { createFavouriteStore } from '../store/favourites';
import { copyToPage } from '../store/hand';
import { createInTurn } from '../store/in-turn';
import { createLibraryStore } from '../store/library';
import { createLocalArea } from '../store/local-area';
import { createMarkStore } from '../store/marks';
import { createNudgeLogStore } from '../store/nudge-log';
import { createSearchIndex } from '../store/search-index';
import { createSettingsStore } from '../store/settings';
import { createSharedLock } from '../store/shared-lock';
import { createSnapshotStore } from '../store/snapshots';
import type { StorageArea } from '../store/storage-area';
import { createTopicIndex } from '../store/topic-index';
import { createArchiveService } from './archive';
import { createCardsService } from './cards';
import type { Opened } from './contract';
import { createDailyWork } from './daily';
import { createDealer } from './dealer';
import { createDocumentsService } from './documents';
import { createFavouritesService } from './favourites';
import { createFinder } from './finder';
import { forgetPage } from './forget-page';
import type { Given } from './given';
import { createLibraryService } from './library';
import { createManyService } from './many';
import { createMarksService } from './marks';
import type { NudgeSurroundings } from './nudge-surroundings';
import { createNudger } from './nudger';
import { createNudgesService } from './nudges';
import { createPagesService } from './pages';
import { createPlansService } from './plans';
import { createReasonsService } from './reasons';
import { createRestoreService } from './restore';
import { takeFromHand } from './returning';
import { createSettingsService } from './settings';
import { createShowingsService } from './showings';
import { createSnapshotsService, createSnapshotTaker } from './snapshots';
import { createStartUp } from './start-up';
import { createStorageService } from './storage';
import { createTrashService } from './trash';
import { underLock } from './under-lock';

interface Surroundings extends NudgeSurroundings {
  readonly databaseName: string;
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly now: () => number;
  readonly roll: () => number;
  /** Gives back what the reader allowed since the installation. Safe to repeat. */
  readonly giveBack: () => Promise<void>;
  /** Has work done that nobody waits for, once those who wait have their answers. */
  readonly later?: (work: () => Promise<void>) => void;
}

/** Everything the background offers to pages. Opens nothing before the first call. */
export function createServices({
  databaseName,
  local: area,
  session,
  now,
  roll,
  giveBack,
  later = inAWhile,
  ...forNudges
}: Surroundings) {
  const connection = createConnection(databaseName);
  const local = createLocalArea(area, async () => 'db' in (await connection.open()));
  const favourites = createFavouriteStore(connection, local);
  const given: Given = {
    connection,
    local,
    session,
    favourites,
    library: createLibraryStore(connection, favourites.all),
    searchIndex: createSearchIndex(connection, favourites.all),
    marks: createMarkStore(connection, local),
    settings: createSettingsStore(local),
    snapshots: createSnapshotStore(connection, local),
    topics: createTopicIndex(connection),
    nudgeLog: createNudgeLogStore(local, now),
    ...forNudges,
    wholeLibrary: createInTurn(),
    deck,
    now,
    roll,
    giveBack,
  };
  const startUp = createStartUp(given);
  const finder = createFinder(given, startUp);
  // Firefox's background is a page: it writes the copy for new tabs itself, for a container's tab
  // must never keep one of its own, which nobody would renew.
  const isPage = 'localStorage' in globalThis;
  const dealer = createDealer(given, isPage ? copyToPage : () => {});

  const noLongerReturning = (ids: readonly string[]) => takeFromHand(given, startUp, dealer, ids);

  const archive = createArchiveService(given, startUp);
  const taker = createSnapshotTaker(given, archive);
  const daily = createDailyWork(given, startUp, taker);
  const cards = createCardsService(given, startUp, dealer);
  const rawNudger = createNudger(given, startUp, dealer);
  const lock = createSharedLock();
  const lookAfter = () =>
    lock.shared(async () => {
      await startUp.compareAll();
      await daily.do();
    });

  const { nudger, ...services } = underLock(lock, {
    nudger: rawNudger,
    nudges: createNudgesService(given, startUp, dealer, rawNudger),
    archive,
    cards: {
      ...cards,
      async opened(opened: Opened) {
        const state = await cards.opened(opened);
        later(lookAfter);
        const { card } = opened;
        if (card) later(() => lock.shared(() => rawNudger.shownInTab(card.insightId)));
        return state;
      },
    },
    restore: createRestoreService(given, startUp, dealer, taker),
    snapshots: createSnapshotsService(given, startUp),
    favourites: createFavouritesService(given, startUp, noLongerReturning),
    library: createLibraryService(given, startUp, finder),
    many: createManyService(given, startUp, finder, noLongerReturning),
    plans: createPlansService(given, startUp, noLongerReturning),
    reasons: createReasonsService(given, startUp, dealer),
    trash: createTrashService(given, startUp),
    marks: createMarksService(given, startUp, dealer),
    documents: createDocumentsService(given, startUp, dealer),
    settings: createSettingsService(given, startUp, dealer),
    showings: createShowingsService(given, startUp),
    storage: createStorageService(given, startUp, dealer, rawNudger.clear),
  });

  return {
    services,
    /** What a web page may ask: made for each page. */
    pages: createPagesService(given, nudger, services.nudges, dealer, lock.shared),
    /** Does what must not go on while everything is deleted. */
    atWork: lock.shared,
    /** For the background alone: what it hears of the browser is told to it. */
    nudger,
    /** To be called when what was read last has been known for long enough. Safe to repeat. */
    forgetPage: () => lock.shared(() => forgetPage(given, dealer, rawNudger)),
    /** Makes everything ready for the first tab: data whole, deck in place, a hand dealt. */
    async prepare() {
      await lock.shared(async () => {
        await startUp.ready();
        await dealer.redeal();
      });
      later(lookAfter);
    },
  };
}

/** Milliseconds in which a tab that was just opened has what it asked for. */
const aWhile = 5_000;

function inAWhile(work: () => Promise<void>): void {
  // Nobody waits for it, and nothing depends on it: what fails now is done by a later background.
  setTimeout(() => work().catch(() => {}), aWhile);
}
