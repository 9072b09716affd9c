import type { Block, ReadDocument, SourceDocument } from '../core/document/source-document';
import type { Insight } from '../core/insight';

/** A document as the package has it: each insight stands in its block, which says its text and its place. */
export interface PackedDocument extends Omit<SourceDocument, 'sections'> {
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly Packed[] }[];
}

interface Packed extends Block {
  readonly insight?: Omit<Insight, 'documentId' | 'section' | 'block' | 'text'>;
}

/** @param read has at most one insight in a block, with its text, in the order of the blocks */
export function packDocument({ document, insights }: ReadDocument): PackedDocument {
  const packed = new Map(
    insights.map(({ documentId, section, block, text, ...insight }) => [
      `${section}/${block}`,
      insight,
    ]),
  );
  const sections = document.sections.map(({ heading, blocks }, section) => ({
    heading,
    blocks: blocks.map((one, block) => {
      const insight = packed.get(`${section}/${block}`);
      return insight ? { ...one, insight } : one;
    }),
  }));
  return { ...document, sections };
}

/** What was packed. */
export function unpackDocument(packed: PackedDocument): ReadDocument {
  const insights: Insight[] = [];
  const sections = packed.sections.map(({ heading, blocks }, section) => ({
    heading,
    blocks: blocks.map(({ insight, ...one }, block): Block => {
      if (insight) {
        insights.push({ ...insight, documentId: packed.id, section, block, text: one.text });
      }
      return one;
    }),
  }));
  return { document: { ...packed, sections }, insights };
}
