import { withDatabase } from '../store/connection';
import { handKey, readStoredHand } from '../store/hand';
import { restoreIsFinished, unfinishedRestore } from '../store/restored';
import type { Given } from './given';

/**
 * Writes what a restore, or its undoing, has still to write outside the database: the mirror and the
 * settings. Every step is safe to repeat, so a background that was stopped here is followed by one that
 * ends it. Must run before anything else compares the copies.
 */
export async function finishRestore(given: Given): Promise<void> {
  const { connection, local, favourites, marks, settings, now } = given;
  const unfinished = await withDatabase(connection, unfinishedRestore, () => undefined);
  if (!unfinished) return;
  await favourites.merge();
  await marks.merge();
  await favourites.purge(unfinished.purged.favourites);
  await marks.purge(unfinished.purged.marks);
  if (unfinished.settings) {
    const { version: _version, ...restored } = unfinished.settings;
    await settings.change(restored);
  }
  const hand = await readStoredHand(local);
  // What was dealt may be hidden now: the next tab has it dealt anew.
  if (hand) {
    await local.set({
      [handKey]: { ...hand, epoch: Math.max(hand.epoch + 1, now()), next: [] },
    });
  }
  await withDatabase(connection, restoreIsFinished);
}
