import { createInTurn } from '../../store/in-turn';
import type { StorageArea } from '../../store/storage-area';

const key = 'away since';

/** So long the reader is away before coming back means anything, in seconds. */
export const awayAfter = 15 * 60;

/**
 * Tells from what the browser says of the machine when the reader comes back to it.
 *
 * @param session the background may be stopped while the reader is away
 */
export function createAway(session: StorageArea, now: () => number, back: () => Promise<unknown>) {
  const inTurn = createInTurn();
  return (state: 'active' | 'idle' | 'locked') =>
    inTurn(async () => {
      const { [key]: since } = await session.get(key);
      if (state === 'active') {
        await session.remove(key);
        const isReturn = typeof since === 'number' && now() - since >= awayAfter * 1000;
        if (isReturn) await back();
      } else if (typeof since !== 'number') {
        // The browser calls it idle when nothing was done for so long already.
        await session.set({ [key]: state === 'idle' ? now() - awayAfter * 1000 : now() });
      }
    });
}
