import { withDatabase } from '../store/connection';
import { troubleOf } from './cards';
import type { StorageService } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { StartUp } from './start-up';

/** @param clearScreen takes nudges from the screen */
export function createStorageService(
  given: Given,
  startUp: StartUp,
  dealer: Dealer,
  clearScreen: () => Promise<void>,
): StorageService {
  const { connection, local, session, favourites, giveBack } = given;
  return {
    async status() {
      await startUp.ready();
      const count = (store: 'insights' | 'showings') =>
        withDatabase(
          connection,
          (db) => db.count(store),
          () => 0,
        );
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
    async deleteEverything() {
      await clearScreen();
      await connection.destroy();
      await Promise.all([local.clear(), session.clear()]);
      // What the browser does not take back is used for nothing: the settings that wanted it are gone.
      await giveBack().catch(() => {});
      startUp.forget();
      await startUp.ready();
      await dealer.redeal();
    },
  };
}
