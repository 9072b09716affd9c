import type { Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import type {
  FavouritesService,
  LibraryService,
  TrashService,
} from '../../services/library-contract';
import { createPagedList, type ListSource, type PagedList } from './paged-list';
import type { View } from './view';

export interface ListDependencies {
  favourites: Pick<FavouritesService, 'list' | 'count'>;
  library: Pick<LibraryService, 'search' | 'onThisDay' | 'random'>;
  trash: Pick<TrashService, 'list' | 'count'>;
}

const isSaved = ({ removedAt }: Favourite) => removedAt === undefined;

const ofSaved = {
  placeOf: ({ savedAt, id }: Favourite) => ({ savedAt, id }),
  holds: isSaved,
  keepsPlaces: true,
};

/**
 * The list that a view shows.
 *
 * @param seen the favourite that a random one should not be again
 */
export function listFor(
  view: View,
  { favourites, library, trash }: ListDependencies,
  notices: Pick<Notices, 'attempt'>,
  seen?: string,
): PagedList {
  const few = (read: () => Promise<readonly Favourite[]>): ListSource => ({
    ...ofSaved,
    takesNew: false,
    read: async () => {
      const found = await read();
      return { favourites: found, total: found.length };
    },
    count: async () => (await read()).length,
  });

  function source(): ListSource {
    if (view.kind === 'trash') {
      return {
        placeOf: ({ removedAt = 0, id }) => ({ savedAt: removedAt, id }),
        holds: (favourite) => !isSaved(favourite),
        keepsPlaces: false,
        takesNew: true,
        read: trash.list,
        count: trash.count,
      };
    }
    if (view.kind === 'day') return few(library.onThisDay);
    if (view.kind === 'random') {
      return few(async () => {
        const one = await (seen ? library.random(seen) : library.random());
        return one ? [one] : [];
      });
    }
    const words = view.kind === 'list' ? view.words.trim() : '';
    return words === ''
      ? { ...ofSaved, takesNew: true, read: favourites.list, count: favourites.count }
      : {
          ...ofSaved,
          takesNew: false,
          read: (limit, ...after) => library.search(words, limit, ...after),
          count: async () => (await library.search(words, 1)).total,
        };
  }

  return createPagedList(source(), notices);
}
