import type { PassageSource } from '../favourite';
import { webAddress } from './web-address';
import { firstWords, lastWords } from './words';

/** In characters. A longer passage is named by how it begins and ends. */
const whole = 120;
const edge = 60;
/** Of the words around a short passage. */
const around = 40;

/**
 * The page with a text fragment that scrolls to the passage and marks it. undefined when it is from
 * no web page.
 */
export function linkBack(source: PassageSource, text: string): string | undefined {
  const url = webAddress(source.url);
  if (!url) return undefined;
  const terms = termsOf(source, text);
  if (terms === '') return url.href;
  const [fragment = ''] = url.hash.split(':~:');
  url.hash = '';
  return `${url.href}${fragment || '#'}:~:text=${terms}`;
}

/** `[prefix-,]start[,end][,-suffix]`. No term may reach from one block of the page into the next. */
function termsOf({ prefix = '', suffix = '' }: PassageSource, text: string): string {
  const lines = linesOf(text);
  const first = lines.at(0);
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return '';
  if (lines.length > 1 || first.length > whole) {
    return `${encode(firstWords(first, edge))},${encode(lastWords(last, edge))}`;
  }
  // A short passage may stand on its page twice: the words around it tell which is meant.
  const before = lastWords(linesOf(prefix).at(-1) ?? '', around);
  const after = firstWords(linesOf(suffix).at(0) ?? '', around);
  return [before && `${encode(before)}-`, encode(first), after && `-${encode(after)}`]
    .filter((term) => term !== '')
    .join(',');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The dash, the comma and the ampersand mean something in a directive. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replaceAll('-', '%2D');
}
