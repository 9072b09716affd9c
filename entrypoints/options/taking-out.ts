import { type ReadonlySignal, signal } from '@preact/signals';
import type { FavouritesFormat, MadeFile } from '../../components/favourites-file';
import type { Notices } from '../../components/notices';
import type { Archive } from '../../core/archive/archive';
import type { Favourite } from '../../core/favourite';
import type {
  ArchiveService,
  FavouritesService,
  SnapshotsService,
} from '../../services/library-contract';
import { type GoOn, readAllFavourites, readArchive } from './read-all';

export interface TakingOutDependencies {
  archive: ArchiveService;
  favourites: Pick<FavouritesService, 'list'>;
  snapshots: Pick<SnapshotsService, 'reminded'>;
  writeEverything: (archive: Archive) => Promise<MadeFile>;
  writeFavourites: (favourites: readonly Favourite[], format: FavouritesFormat) => MadeFile;
  download: (file: MadeFile) => void;
  reportFailure: (doing: string, error: unknown) => void;
}

export interface TakingOut {
  /** How many favourites were read so far; null while no file is being made. */
  readonly read: ReadonlySignal<number | null>;
  /** How many the last file holds; null before the first. */
  readonly taken: ReadonlySignal<number | null>;
  everything(): Promise<void>;
  favourites(format: FavouritesFormat): Promise<void>;
  /** Gives up the file that is being made. */
  stop(): void;
}

/** Makes files of what is kept, for the reader to keep. A file is whole or is not made. */
export function createTakingOut(given: TakingOutDependencies, notices: Notices): TakingOut {
  const read = signal<number | null>(null);
  const taken = signal<number | null>(null);
  let isStopped = false;

  const goOn: GoOn = (count) => {
    read.value = count;
    return !isStopped;
  };

  /** @param make answers with the number of favourites in it, undefined when stopped */
  async function take(make: () => Promise<number | undefined>) {
    if (read.value !== null) return;
    isStopped = false;
    read.value = 0;
    await notices.attempt('export', async () => {
      try {
        const count = await make();
        if (count === undefined) return;
        taken.value = count;
        notices.tell('options_exported');
      } finally {
        read.value = null;
      }
    });
  }

  return {
    read,
    taken,
    everything: () =>
      take(async () => {
        const archive = await readArchive(given.archive, goOn);
        const file = archive && (await given.writeEverything(archive));
        if (!archive || !file || isStopped) return undefined;
        given.download(file);
        // The file is there, whatever becomes of this.
        given.snapshots.reminded().catch((error) => given.reportFailure('note the export', error));
        // Those in the trash are in it too, but nobody would count them.
        return archive.favourites.filter(({ removedAt }) => removedAt === undefined).length;
      }),
    favourites: (format) =>
      take(async () => {
        const favourites = await readAllFavourites(given.favourites, goOn);
        if (!favourites) return undefined;
        given.download(given.writeFavourites(favourites, format));
        return favourites.length;
      }),
    stop() {
      isStopped = true;
    },
  };
}
