import type { Archive } from '../../core/archive/archive';
import type { Favourite } from '../../core/favourite';
import type { ArchiveService, FavouritesService, Place } from '../../services/library-contract';

/** Hears how many favourites were read so far, and answers whether to go on. */
export type GoOn = (count: number) => boolean;

/** No message should carry a whole library. */
const pageSize = 500;
/** A document may be as long as a book. */
const documentsPageSize = 1;

/** All but the trash, newest first; undefined when told to stop. */
export async function readAllFavourites(
  service: Pick<FavouritesService, 'list'>,
  goOn: GoOn,
): Promise<readonly Favourite[] | undefined> {
  return readPages<Favourite, Place>(async (...after) => {
    const { favourites, more } = await service.list(pageSize, ...after);
    return { items: favourites, more };
  }, goOn);
}

/** All there is; undefined when told to stop. */
export async function readArchive(
  service: ArchiveService,
  goOn: GoOn,
): Promise<Archive | undefined> {
  const head = await service.head();
  const favourites = await readPages<Favourite, string>(async (...after) => {
    const { favourites, more } = await service.favourites(pageSize, ...after);
    return { items: favourites, more };
  }, goOn);
  if (!favourites) return undefined;
  const stillWanted = () => goOn(favourites.length);
  const documents = await readPages<Archive['documents'][number], string>(async (...after) => {
    const { documents, more } = await service.documents(documentsPageSize, ...after);
    return { items: documents, more };
  }, stillWanted);
  const showings = await readPages<Archive['showings'][number], number>(async (...after) => {
    const { showings, more } = await service.showings(pageSize, ...after);
    return { items: showings, more };
  }, stillWanted);
  return documents && showings && { ...head, favourites, documents, showings };
}

/** @param read is given no place for the first page: a message would make null of an undefined one */
async function readPages<Item, Place>(
  read: (...after: [] | [Place]) => Promise<{ items: readonly Item[]; more: Place | undefined }>,
  goOn: GoOn,
): Promise<readonly Item[] | undefined> {
  const all: Item[] = [];
  let after: [] | [Place] = [];
  for (;;) {
    const { items, more } = await read(...after);
    all.push(...items);
    if (!goOn(all.length)) return undefined;
    if (more === undefined) return all;
    after = [more];
  }
}
