import type { DocumentId, InsightId } from '../core/insight';
import { fitOf, threshold, type WeighedPage, weighPage } from '../core/topic/gate';
import { aboutOf, type TopicMatch } from '../core/topic/match';
import type { PageTopic } from '../core/topic/page-topic';
import { type Connection, withDatabase } from './connection';
import type { Database, StoredDocument, StoredProfile } from './database';
import { createInTurn } from './in-turn';
import { type Candidates, candidatesOf, type MatchTransaction } from './topic-candidates';
import { dropDocument, indexDocument, indexVersion } from './topic-writer';

export interface TopicIndex {
  /**
   * What fits the page, best first; empty when nothing fits, or when there is no database. Never a
   * hidden, withdrawn or switched-off insight.
   */
  match(topic: PageTopic, limit: number): Promise<readonly TopicMatch[]>;
  /** Indexes the documents that are not yet indexed. Matching does so too, but then someone waits. */
  refresh(): Promise<void>;
}

/** The most documents in which insights are looked for. */
const mostDocuments = 8;

/**
 * An inverted index: of each document what it is about, and for each of its stems the insights that
 * hold it. So a match reads the profiles, a few lists and the insights it answers with, however many
 * insights are stored.
 */
export function createTopicIndex(connection: Connection): TopicIndex {
  const inTurn = createInTurn();

  return {
    refresh: () =>
      inTurn(async () => {
        await withDatabase(connection, refreshIn, () => {});
      }),
    match: (topic, limit) =>
      inTurn(async () => {
        const page = weighPage(topic);
        if (!page) return [];
        return withDatabase(
          connection,
          (db) => matchPage(db, page, limit),
          () => [],
        );
      }),
  };
}

interface State {
  readonly documents: readonly DocumentId[];
  readonly profiles: readonly StoredProfile[];
}

async function readState(
  transaction: Pick<MatchTransaction, 'objectStore'>,
): Promise<State & { readonly isComplete: boolean }> {
  const [documents, profiles] = await Promise.all([
    transaction.objectStore('documents').getAllKeys(),
    transaction.objectStore('topicProfiles').getAll(),
  ]);
  const indexed = new Set(profiles.filter(isIndexed).map(({ documentId }) => documentId));
  const isComplete =
    documents.length === profiles.length && documents.every((id) => indexed.has(id));
  return { documents, profiles, isComplete };
}

const isIndexed = ({ indexed }: StoredProfile) => indexed?.version === indexVersion;

/** Brings the index in line with the documents that there are. */
async function indexAll(db: Database, { documents, profiles }: State): Promise<void> {
  const indexed = new Set(profiles.filter(isIndexed).map(({ documentId }) => documentId));
  for (const id of documents.filter((id) => !indexed.has(id))) {
    const document = await db.get('documents', id);
    if (document) await indexDocument(db, document);
  }
  const isThere = new Set(documents);
  for (const { documentId } of profiles) {
    if (!isThere.has(documentId)) await dropDocument(db, documentId);
  }
}

async function refreshIn(db: Database): Promise<void> {
  const state = await readState(beginMatch(db));
  if (!state.isComplete) await indexAll(db, state);
}

const beginMatch = (db: Database): MatchTransaction =>
  db.transaction(['documents', 'insights', 'topicProfiles', 'topicPostings', 'topicIds']);

interface Gated {
  readonly documentId: DocumentId;
  readonly indexed: NonNullable<StoredProfile['indexed']>;
  readonly fit: number;
}

interface Fitting {
  readonly document: StoredDocument;
  readonly candidates: Candidates;
}

async function matchPage(db: Database, page: WeighedPage, limit: number): Promise<TopicMatch[]> {
  let transaction = beginMatch(db);
  let state = await readState(transaction);
  if (!state.isComplete) {
    await indexAll(db, state);
    transaction = beginMatch(db);
    state = await readState(transaction);
  }
  const open = await firstOpen(transaction, gate(page, state.profiles));
  const fitting = await Promise.all(
    open.map(async ({ document, indexed, fit }) => ({
      document,
      candidates: await candidatesOf(transaction, document.id, indexed, page, fit),
    })),
  );
  return best(transaction, page, fitting, limit);
}

/** The first of them that are not switched off. */
async function firstOpen(transaction: MatchTransaction, gated: readonly Gated[]) {
  const documents = transaction.objectStore('documents');
  const open: (Gated & Pick<Fitting, 'document'>)[] = [];
  for (let at = 0; at < gated.length && open.length < mostDocuments; at += mostDocuments) {
    const some = gated.slice(at, at + mostDocuments);
    const read = await Promise.all(some.map(({ documentId }) => documents.get(documentId)));
    for (const [index, each] of some.entries()) {
      const document = read[index];
      if (document && document.weight > 0) open.push({ ...each, document });
    }
  }
  return open.slice(0, mostDocuments);
}

function gate(page: WeighedPage, profiles: readonly StoredProfile[]): Gated[] {
  const least = threshold(profiles.length);
  return profiles
    .flatMap(({ documentId, indexed }) =>
      // A document that changed while it was indexed is left for the next time.
      indexed?.version === indexVersion
        ? [{ documentId, indexed, fit: fitOf(page, indexed.profile) }]
        : [],
    )
    .filter(({ fit }) => fit >= least)
    .sort((one, other) => other.fit - one.fit);
}

/** Takes the best of all documents in turn, and reads only those. */
async function best(
  transaction: MatchTransaction,
  page: WeighedPage,
  fitting: readonly Fitting[],
  limit: number,
): Promise<TopicMatch[]> {
  const matches: TopicMatch[] = [];
  while (matches.length < limit) {
    const [next] = fitting
      .filter(({ candidates }) => candidates.bestScore() > 0)
      .sort((one, other) => other.candidates.bestScore() - one.candidates.bestScore());
    if (!next) break;
    const score = next.candidates.bestScore();
    const insight = await readInsight(transaction, await next.candidates.takeBest());
    if (insight?.turn === undefined || insight.withdrawn) continue;
    const { id: documentId, keywords, language } = next.document;
    matches.push({
      insightId: insight.id,
      documentId,
      score,
      about: aboutOf([...insight.keywords, ...keywords], language, page),
    });
  }
  return matches;
}

const readInsight = async (transaction: MatchTransaction, id: InsightId | undefined) =>
  id === undefined ? undefined : transaction.objectStore('insights').get(id);
