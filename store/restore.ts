import { planRemovals, planRestore } from '../core/archive/restore-plan';
import type { DocumentId, InsightId } from '../core/insight';
import type { Settings } from '../core/settings';
import type { Database } from './database';
import type { Transaction } from './database-copy';
import { putImportedDocument, removeImportedDocument } from './imported-documents';
import {
  addShowings,
  followMark,
  type Given,
  isHidden,
  isSaved,
  lastShowingKey,
  putWeights,
  unmarked,
} from './restore-parts';
import { commitRestore, lastRestoredWithin } from './restored';
import { createRevisedWriter } from './revised-writer';
import { staged, stagedWithin } from './staging';
import { whole } from './whole';

interface Restoring extends Given {
  readonly restore: string;
  readonly mode: 'merge' | 'replace';
  /** The snapshot of before. */
  readonly before: string;
  /** Whether the reader ever changed a setting. */
  readonly hasSettings: boolean;
}

/** How many favourites are looked at together. */
const slice = 500;

/**
 * Writes what was handed over, in one transaction; the rest stands in `unfinishedRestore`. A merge
 * leaves settings, and weights other than the normal one, as the reader has set them. What is not
 * whole brings favourites alone.
 * Doing it again changes nothing.
 */
export async function applyRestore(db: Database, given: Restoring): Promise<void> {
  const { isWhole } = await staged(db, given.restore);
  const transaction: Transaction = db.transaction([...db.objectStoreNames], 'readwrite', {
    durability: 'strict',
  });
  await whole(transaction, async () => {
    if ((await lastRestoredWithin(transaction))?.restore === given.restore) return;
    await write(transaction, given, isWhole);
  });
}

async function write(transaction: Transaction, given: Restoring, isWhole: boolean) {
  const { restore, mode, before, now, roll, highest, hasSettings } = given;
  const favourites = createRevisedWriter(transaction, 'favourites', highest.favourites, isSaved);
  const marks = createRevisedWriter(transaction, 'marks', highest.marks, isHidden);
  const theirs = {
    favourites: new Set<string>(),
    marks: new Set<InsightId>(),
    documents: new Set<DocumentId>(),
  };
  const replacesAll = mode === 'replace' && isWhole;
  const purged: InsightId[] = [];
  const weights: Record<DocumentId, number> = {};
  let settings: Settings | undefined;

  const firstKey = await lastShowingKey(transaction);
  if (replacesAll) await transaction.objectStore('showings').clear?.();
  for await (const piece of stagedWithin(transaction, restore)) {
    const ids = (piece.favourites ?? []).map(({ id }) => id);
    const found = await Promise.all(ids.map(favourites.get));
    const mine = new Map(found.filter((each) => each !== undefined).map((each) => [each.id, each]));
    for (const id of ids) theirs.favourites.add(id);
    await favourites.put(planRestore(mine, piece.favourites ?? [], mode).writes);
    if (!isWhole) continue;

    for (const mark of piece.marks ?? []) {
      theirs.marks.add(mark.id);
      const known = await marks.get(mark.id);
      if (known && mode === 'merge' && known.changedAt >= mark.changedAt) continue;
      await marks.put([mark]);
      await followMark(transaction, mark, roll);
    }
    for (const document of piece.documents ?? []) {
      theirs.documents.add(document.id);
      const known = await transaction.objectStore('documents').get(document.id);
      if (known?.origin === 'built-in' || (known && mode === 'merge')) continue;
      await putImportedDocument(transaction, document, roll);
    }
    await addShowings(transaction, piece.showings ?? []);
    Object.assign(weights, piece.weights);
    if (mode === 'replace' || !hasSettings) settings ??= piece.settings;
  }

  if (mode === 'replace') await removeOthers();
  if (replacesAll) {
    for (const { id } of await transaction.objectStore('marks').getAll()) {
      if (!theirs.marks.has(id)) await unmark(id);
    }
    for (const { id, origin } of await transaction.objectStore('documents').getAll()) {
      if (origin === 'imported' && !theirs.documents.has(id)) {
        await removeImportedDocument(transaction, id);
      }
    }
  }
  await putWeights(transaction, weights, (weight) => mode === 'replace' || weight === 1);
  await transaction.objectStore('staging').clear?.();
  await commitRestore(
    transaction,
    {
      restore,
      before,
      isWhole,
      favourites: await favourites.end(),
      marks: await marks.end(),
      lastShowing: Math.max(firstKey, await lastShowingKey(transaction)),
      isUndone: false,
    },
    { purged: { favourites: [], marks: purged }, ...(settings && { settings }) },
  );

  async function removeOthers() {
    const store = transaction.objectStore('favourites');
    let page = await store.getAll(null, slice);
    while (page.length > 0) {
      await favourites.put(planRemovals(page, (id) => theirs.favourites.has(id), now));
      page = await store.getAll(IDBKeyRange.lowerBound(page.at(-1)?.id, true), slice);
    }
  }

  async function unmark(id: InsightId) {
    const mark = unmarked(id, now);
    await marks.put([mark]);
    await followMark(transaction, mark, roll);
    purged.push(id);
  }
}
