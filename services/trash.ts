import * as v from 'valibot';
import type { FavouriteStore } from '../store/favourites';
import { GivenIds } from './favourite-schema';
import type { Given } from './given';
import type { TrashService } from './library-contract';
import type { StartUp } from './start-up';

/** How long the trash keeps what was removed, in milliseconds: 30 days. */
export const trashLasts = 30 * 24 * 60 * 60 * 1000;

/** Removes for good what has been in the trash for longer than it lasts. Safe to repeat. */
export async function emptyOldTrash(
  favourites: Pick<FavouriteStore, 'removedBefore' | 'purge'>,
  now: number,
): Promise<void> {
  await favourites.purge(await favourites.removedBefore(now - trashLasts));
}

export function createTrashService({ favourites, now }: Given, startUp: StartUp): TrashService {
  return {
    async list(limit, after) {
      await startUp.ready();
      return favourites.removed(Math.min(limit, 500), after);
    },
    async count() {
      await startUp.ready();
      return favourites.removedCount();
    },
    async putBack(ids) {
      await startUp.ready();
      const at = now();
      await favourites.changeMany(v.parse(GivenIds, ids), (old, _id, revision) => {
        if (old?.removedAt === undefined) return old;
        const { removedAt: _removed, ...kept } = old;
        return { ...kept, revision, changedAt: at };
      });
    },
    async empty(ids) {
      await startUp.ready();
      await favourites.purge(
        ids === undefined ? await favourites.removedBefore(Infinity) : v.parse(GivenIds, ids),
      );
    },
  };
}
