import { type DocumentId, type Insight, type InsightId, insightLength } from '../insight';
import { readFrontMatter } from './front-matter';
import { readInsightFields } from './insight-fields';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks';
import type { Block, Problem, Reading } from './source-document';

/**
 * Reads a document in the format of content/README.md. The whole file is checked, so that a writer
 * sees every problem at once; with any problem nothing of the file is used.
 */
export function readMarkdown(file: string): Reading {
  const source = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [whole, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  if (whole === undefined || yaml === undefined) {
    return {
      ok: false,
      problems: [{ line: 1, reason: 'the file does not start with front matter' }],
    };
  }
  const frontMatter = readFrontMatter(yaml, 2);
  const firstLine = whole.split('\n').length;
  const blocks = markdownBlocks(source.slice(whole.length), firstLine);
  const documentId = (frontMatter.ok ? frontMatter.fields.id : '') as DocumentId;
  const body = readBody(blocks, documentId, firstLine);

  if (!frontMatter.ok || body.problems.length > 0) {
    const problems = [...(frontMatter.ok ? [] : frontMatter.problems), ...body.problems];
    return { ok: false, problems };
  }
  const { author, ...fields } = frontMatter.fields;
  const { sections, insights } = body;
  const document = { ...fields, id: documentId, ...(author && { author }), sections };
  return { ok: true, document, insights };
}

function readBody(blocks: readonly MarkdownBlock[], documentId: DocumentId, firstLine: number) {
  const problems: Problem[] = [];
  const sections: { heading: string; blocks: Block[] }[] = [];
  const insights: Insight[] = [];
  const lineOf = new Map<string, number>();

  const readInsight = (text: string, line: number, after: MarkdownBlock | undefined) => {
    if (text.length < insightLength.min || text.length > insightLength.max) {
      const { min, max } = insightLength;
      const reason = `an insight has ${min} to ${max} characters, this one ${text.length}`;
      problems.push({ line, reason });
    }
    const list = after?.kind === 'list' ? after.items : [];
    const { fields, problems: inFields } = readInsightFields(list, line);
    problems.push(...inFields);
    const earlier = lineOf.get(fields.id);
    if (fields.id && earlier) {
      problems.push({ line, reason: `the id “${fields.id}” is taken by line ${earlier}` });
    }
    lineOf.set(fields.id, line);
    const id = `${documentId}/${fields.id}` as InsightId;
    const place = {
      section: sections.length - 1,
      block: (sections.at(-1)?.blocks.length ?? 1) - 1,
    };
    insights.push({ ...fields, id, documentId, ...place, text });
  };

  blocks.forEach((block, at) => {
    if (block.kind === 'heading' && block.level === 2) {
      sections.push({ heading: block.text, blocks: [] });
      return;
    }
    const section = sections.at(-1);
    if (!section) {
      problems.push({ line: block.line, reason: 'this stands before the first ## heading' });
    } else if (block.kind === 'paragraph') {
      section.blocks.push({ kind: 'paragraph', text: block.text });
    } else if (block.kind === 'quote') {
      section.blocks.push({ kind: 'insight', text: block.text });
      readInsight(block.text, block.line, blocks[at + 1]);
    } else if (block.kind !== 'list') {
      const what = block.kind === 'heading' ? 'a heading other than ##' : `“${block.text}”`;
      problems.push({ line: block.line, reason: `${what} has no place in a document` });
    } else if (blocks[at - 1]?.kind !== 'quote') {
      problems.push({ line: block.line, reason: 'a list must follow an insight' });
    }
  });
  if (sections.length === 0) problems.push({ line: firstLine, reason: 'there is no section (##)' });
  return { sections, insights, problems };
}
