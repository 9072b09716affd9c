import type { Deck } from '../content/deck';
import type { Connection } from '../store/connection';
import type { FavouriteStore } from '../store/favourites';
import type { InTurn } from '../store/in-turn';
import type { LibraryStore } from '../store/library';
import type { LocalArea } from '../store/local-area';
import type { MarkStore } from '../store/marks';
import type { NudgeLogStore } from '../store/nudge-log';
import type { SearchIndex } from '../store/search-index';
import type { SettingsStore } from '../store/settings';
import type { SnapshotStore } from '../store/snapshots';
import type { StorageArea } from '../store/storage-area';
import type { TopicIndex } from '../store/topic-index';
import type { NudgeSurroundings } from './nudge-surroundings';

/** What the services stand on; the background wires it once. */
export interface Given extends NudgeSurroundings {
  readonly connection: Connection;
  /** storage.local */
  readonly local: LocalArea;
  /** storage.session: lives as long as the browser, and not on disk. */
  readonly session: StorageArea;
  readonly favourites: FavouriteStore;
  readonly library: LibraryStore;
  readonly searchIndex: SearchIndex;
  readonly marks: MarkStore;
  readonly settings: SettingsStore;
  readonly snapshots: SnapshotStore;
  readonly topics: TopicIndex;
  readonly nudgeLog: NudgeLogStore;
  /** The turn of work upon the whole library: a snapshot, a restore, deleting everything. */
  readonly wholeLibrary: InTurn;
  readonly deck: Deck;
  /** Gives back what the reader allowed since the installation. Safe to repeat. */
  readonly giveBack: () => Promise<void>;
  readonly now: () => number;
  readonly roll: () => number;
}
