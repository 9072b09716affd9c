import type { Hand } from '../../core/deal/hand';
import type { CardsService, MarksService, SettingsService } from '../../services/contract';
import type { FavouritesService } from '../../services/library-contract';

/** What the new tab stands on: the background's services, its own copy of the hand, the browser. */
export interface NewTabDependencies {
  cards: CardsService;
  favourites: FavouritesService;
  marks: MarksService;
  settings: SettingsService;
  /** The page's copy of the hand. */
  hands: {
    read: () => Promise<Hand | undefined>;
    /** Keeps what this page has taken. */
    write: (hand: Hand) => void;
    /** Copies the background's for the next tab. */
    copy: (hand: Hand) => void;
    drop: () => void;
  };
  copyText: (text: string) => Promise<void>;
  now: () => number;
  reportFailure: (doing: string, error: unknown) => void;
}
