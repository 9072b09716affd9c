import * as v from 'valibot';
import type { DocumentId } from '../core/insight';
import { withDatabase } from '../store/connection';
import type { Database } from '../store/database';
import { getDocument, getSection, listDocuments, weighDocument } from '../store/documents';
import type { DocumentSummary, DocumentsService, Weight } from './contract';
import type { Dealer } from './dealer';
import type { Given } from './given';
import type { StartUp } from './start-up';

const GivenWeight = v.picklist([2, 1, 0.5, 0]);

export function createDocumentsService(
  { connection, deck }: Given,
  startUp: StartUp,
  dealer: Dealer,
): DocumentsService {
  const packagedList = () =>
    deck
      .documents()
      .map(({ document, insights }) =>
        summarise({ ...document, weight: 1, count: insights.length }),
      );

  function packagedSection(id: DocumentId, section: number) {
    const packaged = deck.documents().find(({ document }) => document.id === id)?.document;
    const found = packaged?.sections[section];
    return packaged && found ? { ...found, title: packaged.title } : null;
  }

  async function storedSection(db: Database, id: DocumentId, section: number) {
    const [document, text] = await Promise.all([getDocument(db, id), getSection(db, id, section)]);
    if (!document || !text) return null;
    return { title: document.title, heading: text.heading, blocks: text.blocks };
  }

  return {
    async list() {
      await startUp.ready();
      return withDatabase(
        connection,
        async (db) => (await listDocuments(db)).map(summarise),
        packagedList,
      );
    },
    async weigh(id, weight) {
      const checked = v.parse(GivenWeight, weight);
      await startUp.ready();
      const isThere = await withDatabase(
        connection,
        (db) => weighDocument(db, id, checked),
        () => {
          throw new Error('Weights are kept in the database, and it could not be opened');
        },
      );
      if (!isThere) throw new Error(`There is no document ${id}`);
      await dealer.redeal();
    },
    async section(id, section) {
      await startUp.ready();
      return withDatabase(
        connection,
        (db) => storedSection(db, id, section),
        () => packagedSection(id, section),
      );
    },
  };
}

function summarise(
  document: Omit<DocumentSummary, 'weight'> & { weight: number },
): DocumentSummary {
  const { id, title, author, summary, count } = document;
  const weight = document.weight as Weight;
  return { id, title, ...(author && { author }), summary, weight, count };
}
