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
import type { PageInFront } from './page-in-front';

/** What the popup stands on: the background's services, the browser. */
export interface PopupDependencies {
  cards: Pick<CardsService, 'current' | 'next'>;
  favourites: Pick<FavouritesService, 'save' | 'remove' | 'has' | 'count'>;
  documents: DocumentsService;
  marks: MarksService;
  reasons: ReasonsService;
  plans: PlansService;
  nudges: NudgesService;
  settings: SettingsService;
  storage: Pick<StorageService, 'status'>;
  unsaved: UnsavedService;
  pageInFront: () => Promise<PageInFront>;
  /** Makes the hand that new tabs have kept void. */
  dropHand: () => void;
  copyText: (text: string) => Promise<void>;
  now: () => number;
  reportFailure: (doing: string, error: unknown) => void;
}
