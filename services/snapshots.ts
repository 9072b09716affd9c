import type { Archive } from '../core/archive/archive';
import { isSnapshotDue } from '../core/archive/which-snapshots';
import { dayName } from '../core/local-day';
import { pack } from '../store/packed';
import type { KeptSnapshot } from '../store/snapshots';
import { archivePieces } from './archive';
import type { Given } from './given';
import type { ArchiveService, SnapshotsService } from './library-contract';
import type { StartUp } from './start-up';

const remindedKey = 'reminded';
/** From so many favourites on, losing them would hurt. */
const enoughToRemind = 10;

export function createSnapshotsService(given: Given, startUp: StartUp): SnapshotsService {
  const { snapshots, favourites, local } = given;
  return {
    async list() {
      await startUp.ready();
      return (await snapshots.list()).map(({ of: _of, ...summary }) => summary);
    },
    async remind() {
      await startUp.ready();
      if ((await local.get(remindedKey))[remindedKey] === true) return false;
      return (await favourites.count()) >= enoughToRemind;
    },
    reminded: () => local.set({ [remindedKey]: true }),
  };
}

/** Takes snapshots. To be called in the turn of `wholeLibrary`. */
export interface SnapshotTaker {
  /** The one of today, if one is due and anything has changed; and keeps order among all. */
  takeDaily(): Promise<void>;
  takeBefore(restore: string): Promise<KeptSnapshot>;
}

export function createSnapshotTaker(given: Given, archive: ArchiveService): SnapshotTaker {
  const { connection, favourites, marks, snapshots, now } = given;

  /** What a snapshot would hold, in short. Showings come with every tab: they alone need no new one. */
  async function stateOfLibrary() {
    const [saved, marked] = [await favourites.alone(itself), await marks.alone(itself)];
    const { settings, weights } = await archive.head();
    const name = JSON.stringify([saved, marked, settings, weights]);
    return { name, isEmpty: saved === 0 && marked === 0 };
  }

  async function take(kind: 'daily' | 'before', id: string, of: string): Promise<KeptSnapshot> {
    const takenAt = now();
    let count = 0;
    async function* counted(): AsyncGenerator<Partial<Archive>> {
      for await (const piece of archivePieces(archive)) {
        count += (piece.favourites ?? []).filter(({ removedAt }) => removedAt === undefined).length;
        yield piece;
      }
    }
    const packed = await pack(counted());
    const snapshot: KeptSnapshot = { id, takenAt, kind, favourites: count, of };
    await snapshots.keep(snapshot, packed, takenAt);
    return snapshot;
  }

  return {
    async takeDaily() {
      if (!('db' in (await connection.open()))) return;
      // First, for a snapshot that only the other store has counts, too.
      await snapshots.tidy(now());
      const regular = (await snapshots.list()).filter(({ kind }) => kind !== 'before');
      const { name, isEmpty } = await stateOfLibrary();
      if (!isSnapshotDue(regular, now()) || isEmpty || regular[0]?.of === name) return;
      await take('daily', `day ${dayName(now())}`, name);
      await snapshots.tidy(now());
    },
    // Whatever it holds, it is needed; so nobody asks what it is of.
    takeBefore: (restore) => take('before', `before ${restore}`, ''),
  };
}

const itself = async (highest: number) => highest;
