import type { Deck } from '../content/deck';
import type { Connection } from '../store/connection';
import type { FavouriteStore } from '../store/favourites';
import type { MarkStore } from '../store/marks';
import type { SettingsStore } from '../store/settings';
import type { StorageArea } from '../store/storage-area';

/** What the services stand on; the background wires it once. */
export interface Given {
  readonly connection: Connection;
  /** storage.local */
  readonly local: StorageArea;
  /** storage.session: lives as long as the browser, and not on disk. */
  readonly session: StorageArea;
  readonly favourites: FavouriteStore;
  readonly marks: MarkStore;
  readonly settings: SettingsStore;
  readonly deck: Deck;
  readonly now: () => number;
  readonly roll: () => number;
}
