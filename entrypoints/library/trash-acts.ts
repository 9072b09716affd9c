import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import type { FavouritesService, TrashService } from '../../services/library-contract';

export interface TrashDependencies {
  trash: Pick<TrashService, 'putBack' | 'empty'>;
  favourites: Pick<FavouritesService, 'remove'>;
}

export interface TrashActs {
  /** What the reader is asked about before it goes for good: one, or all. null while nothing is. */
  asking: ReadonlySignal<Favourite | 'all' | null>;
  ask(about: Favourite | 'all' | null): void;
  putBack(favourite: Favourite): Promise<void>;
  /** Removes what was asked about for good. */
  removeForGood(): Promise<void>;
}

/**
 * What can be done with what was removed.
 *
 * @param gone told of what is no longer in the trash
 */
export function createTrashActs(
  { trash, favourites }: TrashDependencies,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
  took: (favourite: Favourite) => void,
  gone: (about: Favourite | 'all') => void,
): TrashActs {
  const asking = signal<Favourite | 'all' | null>(null);
  return {
    asking,
    ask(about) {
      asking.value = about;
    },
    async putBack(favourite) {
      await attempt('put_back', async () => {
        await trash.putBack([favourite.id]);
        const { removedAt: _removed, ...kept } = favourite;
        took(kept);
        tell('trash_put_back', () =>
          attempt('remove', async () => {
            await favourites.remove(favourite.id);
            took(favourite);
          }),
        );
      });
    },
    async removeForGood() {
      const about = asking.value;
      asking.value = null;
      if (!about) return;
      await attempt('empty_trash', async () => {
        await (about === 'all' ? trash.empty() : trash.empty([about.id]));
        gone(about);
        tell(about === 'all' ? 'trash_emptied' : 'trash_removed');
      });
    },
  };
}
