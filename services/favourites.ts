import * as v from 'valibot';
import type { Passage } from '../core/favourite';
import type { Given } from './given';
import type { FavouritesService } from './library-contract';
import type { StartUp } from './start-up';

const line = v.pipe(v.string(), v.maxLength(500));

/** The largest a passage may be: what a page could hand over by mistake must not fill the disk. */
const GivenPassage = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000)),
  source: v.strictObject({
    title: line,
    section: v.optional(line),
    author: v.optional(line),
    documentId: v.optional(line),
    sectionIndex: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
});

export function createFavouritesService(
  { favourites, now }: Given,
  startUp: StartUp,
): FavouritesService {
  return {
    async save(passage) {
      await startUp.ready();
      return favourites.save(v.parse(GivenPassage, passage) as Passage, now());
    },
    async remove(id) {
      await startUp.ready();
      await favourites.remove(id, now());
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
  };
}
