import { deck } from '../content/deck';
import { createConnection } from '../store/connection';
import { createFavouriteStore } from '../store/favourites';
import { copyToPage } from '../store/hand';
import { createMarkStore } from '../store/marks';
import { createSettingsStore } from '../store/settings';
import type { StorageArea } from '../store/storage-area';
import { createCardsService } from './cards';
import { createDealer } from './dealer';
import { createDocumentsService } from './documents';
import { createFavouritesService } from './favourites';
import type { Given } from './given';
import { createMarksService } from './marks';
import { createSettingsService } from './settings';
import { createStartUp } from './start-up';
import { createStorageService } from './storage';

interface Surroundings {
  readonly databaseName: string;
  readonly local: StorageArea;
  readonly session: StorageArea;
  readonly now: () => number;
  readonly roll: () => number;
}

/** Everything the background offers to pages. Opens nothing before the first call. */
export function createServices({ databaseName, local, session, now, roll }: Surroundings) {
  const connection = createConnection(databaseName);
  const given: Given = {
    connection,
    local,
    session,
    favourites: createFavouriteStore(connection, local),
    marks: createMarkStore(connection, local),
    settings: createSettingsStore(local),
    deck,
    now,
    roll,
  };
  const startUp = createStartUp(given);
  // Firefox's background is a page: it writes the copy for new tabs itself, for a container's tab
  // must never keep one of its own, which nobody would renew.
  const isPage = 'localStorage' in globalThis;
  const dealer = createDealer(given, isPage ? copyToPage : () => {});

  return {
    services: {
      cards: createCardsService(given, startUp, dealer),
      favourites: createFavouritesService(given, startUp),
      marks: createMarksService(given, startUp, dealer),
      documents: createDocumentsService(given, startUp, dealer),
      settings: createSettingsService(given, startUp, dealer),
      storage: createStorageService(given, startUp, dealer),
    },
    /** Makes everything ready for the first tab: data whole, deck in place, a hand dealt. */
    async prepare() {
      await startUp.ready();
      await dealer.redeal();
    },
  };
}
