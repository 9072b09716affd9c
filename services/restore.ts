import * as v from 'valibot';
import type { Archive } from '../core/archive/archive';
import { recordSchemas, weightSchema } from '../core/archive/archive-schema';
import { planRestore } from '../core/archive/restore-plan';
import type { Favourite } from '../core/favourite';
import { FileSettings } from '../core/settings';
import { withDatabase } from '../store/connection';
import type { Database } from '../store/database';
import { applyRestore } from '../store/restore';
import { lastRestored } from '../store/restored';
import { settingsKey } from '../store/settings';
import { beginStaging, stage, staged, stagedPieces } from '../store/staging';
import { undoRestore } from '../store/undo-restore';
import type { Dealer } from './dealer';
import { finishRestore } from './finish-restore';
import type { Given } from './given';
import type { RestoreMode, RestoreService } from './library-contract';
import type { SnapshotTaker } from './snapshots';
import type { StartUp } from './start-up';

const list = <S extends v.GenericSchema>(record: S) =>
  v.exactOptional(v.pipe(v.array(record), v.maxLength(1000)));

/** The page has checked the whole file; here only that no message brings what the library cannot hold. */
const GivenPiece = v.strictObject({
  favourites: list(recordSchemas.favourites),
  marks: list(recordSchemas.marks),
  documents: list(recordSchemas.documents),
  showings: list(recordSchemas.showings),
  settings: v.exactOptional(FileSettings),
  weights: v.exactOptional(
    v.custom<object>(
      (weights) =>
        typeof weights === 'object' &&
        weights !== null &&
        Object.values(weights).every((weight) => v.is(weightSchema, weight)),
    ),
  ),
});
const GivenNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const GivenMode = v.picklist(['merge', 'replace']);

export function createRestoreService(
  given: Given,
  startUp: StartUp,
  dealer: Dealer,
  taker: SnapshotTaker,
): RestoreService {
  const { connection, local, favourites, marks, snapshots, wholeLibrary, now, roll } = given;

  async function inDatabase<R>(work: (db: Database) => Promise<R>): Promise<R> {
    await startUp.ready();
    return withDatabase(connection, work, () => {
      throw new Error(
        'A restore needs the database, which could not be opened; nothing was changed',
      );
    });
  }

  /** Runs while no favourite and no mark is changed. */
  const alone = <R>(work: (highest: { favourites: number; marks: number }) => Promise<R>) =>
    favourites.alone((saved) =>
      marks.alone((marked) => work({ favourites: saved, marks: marked })),
    );

  async function takeBack(before: string) {
    const archive = await joined(snapshots.read(before));
    const whole = { id: before, archive };
    await alone((highest) =>
      withDatabase(connection, (db) => undoRestore(db, whole, { now: now(), roll, highest })),
    );
  }

  /** Takes a snapshot and writes the restore. undefined when something was changed between the two. */
  async function attempt(restore: string, mode: RestoreMode): Promise<string | undefined> {
    const seen = await alone(async (highest) => highest);
    const { id: before } = await taker.takeBefore(restore);
    return alone(async (highest) => {
      const isSame = highest.favourites === seen.favourites && highest.marks === seen.marks;
      return isSame ? write(restore, mode, before, highest) : undefined;
    });
  }

  /** The same, with every change waiting. */
  const insist = (restore: string, mode: RestoreMode) =>
    alone(async (highest) => {
      const { id: before } = await taker.takeBefore(restore);
      return write(restore, mode, before, highest);
    });

  async function write(
    restore: string,
    mode: RestoreMode,
    before: string,
    highest: { favourites: number; marks: number },
  ) {
    const hasSettings = settingsKey in (await local.get(settingsKey));
    const restoring = { restore, mode, before, hasSettings, now: now(), roll, highest };
    await withDatabase(connection, (db) => applyRestore(db, restoring));
    return before;
  }

  async function finish(before: string) {
    try {
      await finishRestore(given);
    } catch (error) {
      // The second copy refused it, so the first gives it up. Should it not, the next start ends it.
      await takeBack(before);
      await finishRestore(given).catch(() => {});
      throw error;
    }
    await dealer.redeal();
  }

  return {
    async begin() {
      const restore = crypto.randomUUID();
      await inDatabase((db) => beginStaging(db, restore, now()));
      return restore;
    },
    async hand(restore, number, piece) {
      const checked = v.parse(GivenPiece, piece) as unknown as Partial<Archive>;
      const place = v.parse(GivenNumber, number);
      await inDatabase((db) => stage(db, restore, place, checked));
    },
    async handSnapshot(restore, snapshot) {
      let number = 0;
      for await (const piece of snapshots.read(snapshot)) {
        const place = number;
        await inDatabase((db) => stage(db, restore, place, piece));
        number += 1;
      }
    },
    async preview(restore) {
      const { shared, ...outcomes } = await inDatabase((db) => compareStaged(db, restore));
      return { ...outcomes, others: (await favourites.count()) - shared };
    },
    apply: (restore, mode) =>
      wholeLibrary(async () => {
        const checked = v.parse(GivenMode, mode);
        const last = await inDatabase(lastRestored);
        const applied = last?.restore === restore ? last.before : undefined;
        const before =
          applied ?? (await attempt(restore, checked)) ?? (await insist(restore, checked));
        await finish(before);
        return { before };
      }),
    undo: (before) =>
      wholeLibrary(async () => {
        const last = await inDatabase(lastRestored);
        if (last?.before !== before) throw new Error('Only the last restore can be undone');
        if (!last.isUndone) await takeBack(before);
        await finishRestore(given);
        await dealer.redeal();
      }),
  };
}

/** What is staged against the library; `shared` is how many of it are in the library, out of the trash. */
async function compareStaged(db: Database, restore: string) {
  const sum = { added: 0, newer: 0, same: 0, kept: 0, shared: 0 };
  for await (const { favourites: theirs = [] } of stagedPieces(db, restore)) {
    const { store } = db.transaction('favourites');
    const found = await Promise.all(theirs.map(({ id }) => store.get(id)));
    const mine = found.filter((favourite) => favourite !== undefined);
    sum.shared += mine.filter(({ removedAt }) => removedAt === undefined).length;
    const known = new Map(mine.map((favourite): [string, Favourite] => [favourite.id, favourite]));
    const plan = planRestore(known, theirs, 'merge');
    for (const outcome of ['added', 'newer', 'same', 'kept'] as const) {
      sum[outcome] += plan[outcome];
    }
  }
  const { isWhole } = await staged(db, restore);
  return { ...sum, whole: isWhole };
}

/** The pieces of an archive as one. */
async function joined(pieces: AsyncIterable<Partial<Archive>>): Promise<Partial<Archive>> {
  const lists = {
    favourites: [] as Archive['favourites'][number][],
    documents: [] as Archive['documents'][number][],
    showings: [] as Archive['showings'][number][],
  };
  let head: Partial<Archive> = {};
  for await (const { favourites = [], documents = [], showings = [], ...rest } of pieces) {
    lists.favourites.push(...favourites);
    lists.documents.push(...documents);
    lists.showings.push(...showings);
    head = { ...head, ...rest };
  }
  return { ...head, ...lists };
}
