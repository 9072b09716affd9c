import { troubleOf } from './cards';
import type { StorageService } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { StartUp } from './start-up';

export function createStorageService(
  given: Given,
  startUp: StartUp,
  dealer: Dealer,
): StorageService {
  const { connection, local, session, favourites, wholeLibrary } = given;
  return {
    async status() {
      await startUp.ready();
      const opened = await connection.open();
      const count = async (store: 'insights' | 'showings') =>
        'db' in opened ? opened.db.count(store) : 0;
      const trouble = await troubleOf(given);
      const { usage } = await navigator.storage.estimate();
      return {
        ...(trouble && { trouble }),
        repaired: await startUp.repaired(),
        favourites: await favourites.count(),
        insights: await count('insights'),
        showings: await count('showings'),
        ...(usage !== undefined && { bytes: usage }),
      };
    },
    deleteEverything: () =>
      // A snapshot that is being taken ends first, or it would be written after all is gone.
      wholeLibrary(async () => {
        await connection.destroy();
        await Promise.all([local.clear(), session.clear()]);
        startUp.forget();
        await startUp.ready();
        await dealer.redeal();
      }),
  };
}
