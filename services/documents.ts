import * as v from 'valibot';
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
  async function database() {
    await startUp.ready();
    const opened = await connection.open();
    return 'db' in opened ? opened.db : undefined;
  }

  return {
    async list() {
      const db = await database();
      if (db) return (await listDocuments(db)).map(summarise);
      return deck
        .documents()
        .map(({ document, insights }) =>
          summarise({ ...document, weight: 1, count: insights.length }),
        );
    },
    async weigh(id, weight) {
      const checked = v.parse(GivenWeight, weight);
      const db = await database();
      if (!db) throw new Error('Weights are kept in the database, and it could not be opened');
      if (!(await weighDocument(db, id, checked))) throw new Error(`There is no document ${id}`);
      await dealer.redeal();
    },
    async section(id, section) {
      const db = await database();
      if (!db) {
        const packaged = deck.documents().find(({ document }) => document.id === id)?.document;
        const found = packaged?.sections[section];
        return packaged && found ? { ...found, title: packaged.title } : null;
      }
      const [document, text] = await Promise.all([
        getDocument(db, id),
        getSection(db, id, section),
      ]);
      if (!document || !text) return null;
      return { title: document.title, heading: text.heading, blocks: text.blocks };
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
