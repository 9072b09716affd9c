import * as v from 'valibot';
import type { Passage } from '../core/favourite';
import { GivenId, GivenNote, GivenPassage, GivenTags, TakenTags } from './favourite-schema';
import type { Given } from './given';
import type { FavouritesService } from './library-contract';
import type { StartUp } from './start-up';

/**
 * Changes do not wait for the start: they look at both copies, and a merge of a great library, which
 * the start may need, must not keep a reader from saving. What is read must be whole, and waits.
 *
 * @param takeFromHand told of what was removed: it does not come back any more
 */
export function createFavouritesService(
  { favourites, now }: Given,
  startUp: StartUp,
  takeFromHand: (ids: readonly string[]) => Promise<void>,
): FavouritesService {
  return {
    save: async (passage) => favourites.save(v.parse(GivenPassage, passage) as Passage, now()),
    async remove(id) {
      await favourites.remove(v.parse(GivenId, id), now());
      await takeFromHand([id]);
    },
    async has(id) {
      await startUp.ready();
      const favourite = await favourites.get(id);
      return favourite !== undefined && favourite.removedAt === undefined;
    },
    async count() {
      await startUp.ready();
      return favourites.count();
    },
    async list(limit, after) {
      await startUp.ready();
      return favourites.list(Math.min(limit, 500), after);
    },
    async setNote(id, note, before) {
      const given = [v.parse(GivenId, id), v.parse(GivenNote, note), v.parse(v.string(), before)];
      const [favourite, text, known] = given as [string, string, string];
      return favourites.setNote(favourite, text, known, now());
    },
    async changeTags(id, add, remove) {
      const given = v.parse(GivenTags, add);
      return favourites.changeTags(v.parse(GivenId, id), given, v.parse(TakenTags, remove), now());
    },
  };
}
