import type { Passage } from '../favourite';
import { sourceName } from '../passage-text';
import { linkBack } from './link-back';

type Quoted = Omit<Passage, 'id'>;

/** A block quote in Markdown, with where it stood, linked to if that is a web page. */
export function markdownQuote({ text, source }: Quoted): string {
  const name = escapeMarkdown(sourceName(source));
  const link = linkBack(source, text);
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const from = link === undefined ? `— ${name}` : `— [${name}](${destination(link)})`;
  return [...paragraphs.map(asParagraph), from]
    .map((paragraph) => paragraph.replaceAll(/^/gm, '> '))
    .join('\n>\n');
}

/** The title and the link to the passage on its page; undefined when it is from no web page. */
export function titledLink({ text, source }: Quoted): string | undefined {
  const link = linkBack(source, text);
  return link && `${source.title}\n${link}`;
}

/** Lines stay lines, as in a poem. */
function asParagraph(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => escapeMarkdown(line.trim()))
    .filter((line) => line !== '')
    .join('\\\n');
}

/** So that the text reads as it is, whatever it holds. */
function escapeMarkdown(line: string): string {
  return line
    .replaceAll(/[\\`*_[\]<>~|&$=]/g, '\\$&')
    .replace(/^([#+-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** An unpaired parenthesis would end the link. */
function destination(link: string): string {
  return link.replaceAll('(', '%28').replaceAll(')', '%29');
}
