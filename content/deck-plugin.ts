import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { readMarkdown } from '../core/document/read-markdown';
import type { ReadDocument } from '../core/document/source-document';
import { packDocument } from './packed-document';

const moduleName = 'virtual:flyleaf-deck';

/** Every document in a folder. @throws Error naming file, line and reason of everything malformed */
export function readDeck(folder: string): ReadDocument[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted();
  const readings = files.map((file) => readFile(join(folder, file)));
  const complaints = readings.flatMap(({ complaints }) => complaints);
  if (complaints.length > 0) throw new Error(`The deck cannot be built.\n${complaints.join('\n')}`);
  return readings.flatMap(({ documents }) => documents);
}

function readFile(path: string): { documents: ReadDocument[]; complaints: string[] } {
  const reading = readMarkdown(readFileSync(path, 'utf8'));
  if (!reading.ok) {
    return {
      documents: [],
      complaints: reading.problems.map(({ line, reason }) => `${path}:${line}: ${reason}`),
    };
  }
  const { document, insights } = reading;
  const named = `${document.id}.md` === basename(path);
  const complaint = `${path}:2: the id “${document.id}” is not the file's name`;
  return { documents: [{ document, insights }], complaints: named ? [] : [complaint] };
}

/**
 * Builds the documents of `folder` into the module `virtual:flyleaf-deck`, and the insight
 * `fallbackId` with its source into the places that pages keep for them.
 */
export function deckPlugin(folder: string, fallbackId: string): Plugin {
  let watching: { documents: ReadDocument[]; version: string } | undefined;
  const deck = () => {
    if (!watching) {
      const documents = readDeck(folder);
      const version = createHash('sha256').update(JSON.stringify(documents)).digest('hex');
      watching = { documents, version: version.slice(0, 16) };
    }
    return watching;
  };

  return {
    name: 'flyleaf-deck',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load(id) {
      if (id !== `\0${moduleName}`) return undefined;
      const { documents, version } = deck();
      for (const { document } of documents) this.addWatchFile(join(folder, `${document.id}.md`));
      // A string parses far faster than code, and only when the deck is asked for.
      const json = JSON.stringify(JSON.stringify(documents.map(packDocument)));
      return `export const version = '${version}';\nexport const documents = () => JSON.parse(${json});`;
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!html.includes('%FALLBACK_INSIGHT%')) return html;
        const { documents } = deck();
        const insight = documents
          .flatMap(({ insights }) => insights)
          .find(({ id }) => id === fallbackId);
        const document = documents.find(
          ({ document }) => document.id === insight?.documentId,
        )?.document;
        if (!insight || !document) {
          throw new Error(`The deck has no insight ${fallbackId} for the first frame.`);
        }
        const heading = document.sections[insight.section]?.heading ?? '';
        return html
          .replace('%FALLBACK_INSIGHT%', () => escapeHtml(insight.text))
          .replace('%FALLBACK_DOCUMENT%', () => escapeHtml(document.title))
          .replace('%FALLBACK_SECTION%', () => escapeHtml(heading));
      },
    },
    handleHotUpdate({ file }) {
      if (file.startsWith(folder)) watching = undefined;
    },
  };
}

function escapeHtml(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
