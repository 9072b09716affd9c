import type { Favourite } from '../../core/favourite';
import type { FavouritesPage, FavouritesService } from '../../services/library-contract';

/** No message should carry a whole library. */
const pageSize = 200;

/** Newest first. */
export async function readAllFavourites(service: Pick<FavouritesService, 'list'>) {
  const favourites: Favourite[] = [];
  let more: FavouritesPage['more'];
  do {
    const page = await service.list(pageSize, more);
    favourites.push(...page.favourites);
    more = page.more;
  } while (more);
  return favourites;
}
