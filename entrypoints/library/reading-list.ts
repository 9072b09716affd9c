import type { Favourite } from '../../core/favourite';

/**
 * The list with what became of one favourite. Removed, it keeps its place, so that the reader can
 * bring it back where it was.
 *
 * @param list newest first
 * @param favourite undefined when all trace of it is gone
 * @param goesOn whether older ones are still to be read
 */
export function putIn(
  list: readonly Favourite[],
  id: string,
  favourite: Favourite | undefined,
  goesOn: boolean,
): readonly Favourite[] {
  if (!favourite) return list.filter((known) => known.id !== id);
  if (list.some((known) => known.id === id)) {
    return list.map((known) =>
      known.id === id && known.revision <= favourite.revision ? favourite : known,
    );
  }
  if (favourite.removedAt !== undefined) return list;
  const older = list.findIndex((known) => isNewer(favourite, known));
  if (older >= 0) return list.toSpliced(older, 0, favourite);
  return goesOn ? list : [...list, favourite];
}

/** As the background lists them: by time, and by id among those of one time. */
function isNewer(one: Favourite, other: Favourite): boolean {
  return one.savedAt === other.savedAt ? one.id > other.id : one.savedAt > other.savedAt;
}
