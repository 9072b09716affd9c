import { marked, type Token, type Tokens } from 'marked';
import type { FieldLine } from './insight-fields';

/** A block of Markdown with the line it starts on, counted from 1. */
export type MarkdownBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: 'paragraph' | 'quote' | 'other'; readonly text: string; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly FieldLine[]; readonly line: number };

/** @param firstLine the line of the file on which `markdown` starts, from 1 */
export function markdownBlocks(markdown: string, firstLine: number): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let line = firstLine;
  for (const token of marked.lexer(markdown)) {
    const block = asBlock(token, line + linesIn(/^\n*/.exec(token.raw)?.[0] ?? ''));
    if (block) blocks.push(block);
    line += linesIn(token.raw);
  }
  return blocks;
}

function asBlock(token: Token, line: number): MarkdownBlock | undefined {
  switch (token.type) {
    case 'space':
      return undefined;
    case 'heading':
      return { kind: 'heading', level: token.depth, text: plainText(token), line };
    case 'paragraph':
      return { kind: 'paragraph', text: plainText(token), line };
    case 'blockquote': {
      const stranger = token.tokens?.find(({ type }) => type !== 'paragraph' && type !== 'space');
      if (stranger) return { kind: 'other', text: `${stranger.type} in a quote`, line };
      return { kind: 'quote', text: plainText(token), line };
    }
    case 'list':
      return { kind: 'list', items: listItems(token as Tokens.List, line), line };
    default:
      return { kind: 'other', text: token.type, line };
  }
}

function listItems(list: Tokens.List, firstLine: number): FieldLine[] {
  let line = firstLine;
  return list.items.map((item) => {
    const field = { line, text: plainText(item) };
    line += linesIn(item.raw);
    return field;
  });
}

/** What a reader would see of a token: no marks of emphasis, white space folded. */
function plainText(token: Token): string {
  return rawText(token).replace(/\s+/g, ' ').trim();
}

function rawText(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'list') return (token as Tokens.List).items.map(rawText).join(' ');
  const holdsBlocks = token.type === 'blockquote' || token.type === 'list_item';
  if ('tokens' in token && token.tokens) {
    return token.tokens.map(rawText).join(holdsBlocks ? ' ' : '');
  }
  return 'text' in token ? String(token.text) : '';
}

const linesIn = (text: string) => text.split('\n').length - 1;
