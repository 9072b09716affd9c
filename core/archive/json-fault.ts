import { parse } from '@humanwhocodes/momoa';
import type { ReadingProblem } from './reading-problem';

/** Beyond this the parser that knows places would need too much memory: lines must do. */
const parserLimit = 10_000_000;

/** In characters: a text may be a little longer in JSON than it is. */
const longestToken = 150_000;

/** A single token, or the beginning of one: a parser may stop before it when nothing comes after it. */
const lastToken = /^([{}[\],:]|"([^"\\]|\\.)*"|t(ru?)?|f(a(ls?)?)?|nu?l?)$/;

/** What is wrong with a text that JSON.parse refused. Its own message differs from browser to browser. */
export function jsonFault(text: string): ReadingProblem {
  const file = text.trimEnd();
  if (!file.trimStart().startsWith('{')) return { kind: 'not-flyleaf' };

  const fault = (file.length <= parserLimit && parserFault(file)) || recordFault(file);
  const isAtEnd =
    !fault ||
    fault.offset >= file.length ||
    lastToken.test(file.slice(fault.offset, fault.offset + longestToken));
  if (isAtEnd && isOpen(file)) return { kind: 'truncated', place: endOf(file) };
  const { line, column } = fault ?? endOf(file);
  return { kind: 'not-json', place: { line, column } };
}

interface Fault {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** undefined when the parser finds no fault, for it is milder than JSON.parse, or finds no way through. */
function parserFault(text: string): Fault | undefined {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof Error)) return undefined;
    const { offset, line, column } = error as Error & Partial<Fault>;
    if (offset === undefined || line === undefined || column === undefined) return undefined;
    // U+FFFF is how the parser calls the character after the last.
    const isEnd = /end of input|\uffff/.test(error.message);
    return { offset: isEnd ? text.length : offset, line, column };
  }
  return undefined;
}

/** The first line that begins like a record of ours and is none. */
function recordFault(text: string): Fault | undefined {
  let start = text.indexOf('\n') + 1;
  for (let line = 2; start > 0 && start < text.length; line += 1) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const record = text.slice(start, end).replace(/,?\s*$/, '');
    if (record.startsWith('{"') && !isJson(record)) {
      const { offset, column } = parserFault(record) ?? { offset: record.length, column: 1 };
      return { offset: start + offset, line, column };
    }
    start = next + 1;
  }
  return undefined;
}

/** Whether a bracket is still open at the end. */
function isOpen(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/[{[\]}]|"(?:[^"\\]|\\.)*"?/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
  }
  return depth > 0;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function endOf(text: string) {
  const lines = text.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
