import type { DocumentId, InsightId } from '../core/insight';
import { createPostingsMaker } from '../core/topic/postings';
import { createProfileMaker, packProfile } from '../core/topic/profile';
import type { Database, StoredDocument } from './database';
import { whole } from './whole';

/** Counted up with every change of how profiles and postings are made: what an earlier Flyleaf indexed is indexed anew. */
export const indexVersion = 2;

/** Insights whose ids are read together. */
export const idsInPiece = 256;

/** Insights that are read at once. In between, whoever waits for the database has a turn. */
const batch = 500;

/** All that the index keeps of a document. */
const keysOf = (id: DocumentId) => IDBKeyRange.bound([id], [id, []]);

/**
 * Indexes one document, in one transaction after it was read. When the document changed meanwhile, or
 * the background stops, nothing is written: the next look finds it still to be done.
 */
export async function indexDocument(db: Database, document: StoredDocument): Promise<void> {
  const { id, language } = document;
  const before = (await db.get('topicProfiles', id))?.changes ?? 0;
  const words = createProfileMaker(document);
  const postings = createPostingsMaker(language);
  const ids: InsightId[] = [];
  for await (const insight of insightsOf(db, id)) {
    words.add(insight);
    postings.add(insight);
    ids.push(insight.id);
  }
  const stems = words.stems();

  const transaction = db.transaction(['topicProfiles', 'topicPostings', 'topicIds'], 'readwrite');
  await whole(transaction, async () => {
    const profiles = transaction.objectStore('topicProfiles');
    const changes = (await profiles.get(id))?.changes ?? 0;
    if (changes !== before) return;
    const postingStore = transaction.objectStore('topicPostings');
    const idStore = transaction.objectStore('topicIds');
    // All are under way at once. Should one fail, the transaction does, and tells so.
    const write = (request: Promise<unknown>) => void request.catch(() => {});
    write(postingStore.delete(keysOf(id)));
    write(idStore.delete(keysOf(id)));
    for (const [stem, posting] of postings.postings(stems.map(([stem]) => stem))) {
      write(postingStore.put(posting, [id, stem]));
    }
    for (let piece = 0; piece * idsInPiece < ids.length; piece += 1) {
      write(idStore.put(ids.slice(piece * idsInPiece, (piece + 1) * idsInPiece), [id, piece]));
    }
    const profile = packProfile(document, stems);
    const indexed = { version: indexVersion, profile, insights: ids.length };
    await profiles.put({ documentId: id, changes, indexed });
  });
}

/** The insights of a document, without those that were withdrawn. */
async function* insightsOf(db: Database, id: DocumentId) {
  const end = `${id}/\uffff` as InsightId;
  let after = `${id}/` as InsightId;
  let isMore = true;
  while (isMore) {
    const some = await db.getAll('insights', IDBKeyRange.bound(after, end, true), batch);
    // Another document's id may begin with this one's.
    yield* some.filter(({ documentId, withdrawn }) => documentId === id && !withdrawn);
    after = some.at(-1)?.id ?? end;
    isMore = some.length === batch;
  }
}

/** Forgets a document that is no longer there. */
export async function dropDocument(db: Database, id: DocumentId): Promise<void> {
  const transaction = db.transaction(
    ['documents', 'topicProfiles', 'topicPostings', 'topicIds'],
    'readwrite',
  );
  await whole(transaction, async () => {
    if (await transaction.objectStore('documents').get(id)) return;
    await transaction.objectStore('topicProfiles').delete(id);
    await transaction.objectStore('topicPostings').delete(keysOf(id));
    await transaction.objectStore('topicIds').delete(keysOf(id));
  });
}
