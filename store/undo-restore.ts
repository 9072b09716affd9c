import type { Archive } from '../core/archive/archive';
import type { InsightId } from '../core/insight';
import type { Database } from './database';
import type { Transaction } from './database-copy';
import { putImportedDocument, removeImportedDocument } from './imported-documents';
import {
  addShowings,
  followMark,
  type Given,
  isHidden,
  isSaved,
  putWeights,
  unmarked,
} from './restore-parts';
import { commitRestore, lastRestoredWithin } from './restored';
import { createRevisedWriter } from './revised-writer';
import { whole } from './whole';

/**
 * Takes the last restore back, in one transaction; the rest stands in `unfinishedRestore`. What the
 * restore wrote becomes what the snapshot holds, or goes for good; what the reader changed since then
 * stays. Doing it again changes nothing.
 *
 * @param before what the snapshot holds that was taken before the restore
 */
export async function undoRestore(
  db: Database,
  before: { readonly id: string; readonly archive: Partial<Archive> },
  given: Given,
): Promise<void> {
  const transaction: Transaction = db.transaction([...db.objectStoreNames], 'readwrite', {
    durability: 'strict',
  });
  await whole(transaction, () => write(transaction, before, given));
}

async function write(
  transaction: Transaction,
  before: Parameters<typeof undoRestore>[1],
  { now, roll, highest }: Given,
) {
  const restored = await lastRestoredWithin(transaction);
  if (restored?.before !== before.id) throw new Error('Only the last restore can be undone');
  if (restored.isUndone) return;
  const { settings, weights = {}, showings = [], documents = [] } = before.archive;
  const purged = {
    favourites: await putBackFavourites(),
    marks: restored.isWhole ? await putBackMarks() : [],
  };
  if (restored.isWhole) {
    await putBackDocuments();
    await putWeights(transaction, weights, () => true);
    await putBackShowings(restored.lastShowing);
  }
  const unfinished = { purged, ...(restored.isWhole && settings && { settings }) };
  await commitRestore(transaction, { ...restored, isUndone: true }, unfinished);

  async function putBackFavourites(): Promise<string[]> {
    const { from, to } = restored?.favourites ?? { from: 0, to: 0 };
    const favourites = createRevisedWriter(transaction, 'favourites', highest.favourites, isSaved);
    const old = new Map((before.archive.favourites ?? []).map((each) => [each.id, each]));
    const index = transaction.objectStore('favourites').index('revision');
    const written = to > from ? await index.getAll(IDBKeyRange.bound(from, to, true)) : [];
    // To the trash first: a copy that had it only as saved would bring it back.
    await favourites.put(
      written.map((favourite) => old.get(favourite.id) ?? { ...favourite, removedAt: now }),
    );
    await favourites.end();
    return written.map(({ id }) => id).filter((id) => !old.has(id));
  }

  async function putBackMarks(): Promise<InsightId[]> {
    const { from, to } = restored?.marks ?? { from: 0, to: 0 };
    const marks = createRevisedWriter(transaction, 'marks', highest.marks, isHidden);
    const old = new Map((before.archive.marks ?? []).map((each) => [each.id, each]));
    const written = (await transaction.objectStore('marks').getAll()).filter(
      ({ revision }) => revision > from && revision <= to,
    );
    // Those that were removed for good carry no revision any more.
    const gone = [...old.values()].filter(({ id }) => !written.some((each) => each.id === id));
    for (const { id } of written) {
      const mark = old.get(id) ?? unmarked(id, now);
      await marks.put([mark]);
      await followMark(transaction, mark, roll);
    }
    for (const mark of gone) {
      if (await marks.get(mark.id)) continue;
      await marks.put([mark]);
      await followMark(transaction, mark, roll);
    }
    await marks.end();
    return written.map(({ id }) => id).filter((id) => !old.has(id));
  }

  async function putBackDocuments() {
    const old = new Set(documents.map(({ id }) => id));
    for (const { id, origin } of await transaction.objectStore('documents').getAll()) {
      if (origin === 'imported' && !old.has(id)) await removeImportedDocument(transaction, id);
    }
    for (const document of documents) await putImportedDocument(transaction, document, roll);
  }

  /** Those since then stay. */
  async function putBackShowings(last: number) {
    const store = transaction.objectStore('showings');
    const later = await store.getAll(IDBKeyRange.lowerBound(last, true));
    await store.clear?.();
    await addShowings(transaction, [...showings, ...later]);
  }
}
