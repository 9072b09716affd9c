/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { deck } from '../../content/deck';

/** The essays are no part of the project; where they lie beside it, the deck is held against them. */
const folder = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const absent = existsSync(folder) ? undefined : `there are no essays in ${folder}`;

/** The number that an essay's file begins with. */
const essayOf: Readonly<Record<string, string>> = {
  'intricate-dance': '000',
  'autonomy-and-closeness': '001',
  'independence-not-disconnection': '002',
  'autonomy-and-attachment': '003',
};

/** Headings under which no thought of the essay stands. */
const leftOut =
  /^(call to action|comments?|table of comparison|aspect autonomy attachment|(infographic|see also|people also love|another must-read|last updated)\b.*)$/i;

function readEssay(documentId: string): string {
  const file = readdirSync(folder).find((name) => name.startsWith(`${essayOf[documentId]}_`));
  if (!file) throw new Error(`There is no essay for ${documentId}`);
  return readFileSync(`${folder}${file}`, 'utf8');
}

const longest = 7;

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(longest).map((_, at) => words.slice(at, at + longest + 1).join(' '));
}

/** Lines in Title Case without an end mark, but for the title of the essay itself. */
function headingsOf(essay: string, title: string): string[] {
  const inTitleCase = (line: string) =>
    (line.match(/\p{L}[\p{L}’'-]*/gu) ?? []).every(
      (word) => word.length < 4 || /^\p{Lu}/u.test(word),
    );
  return essay
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 0 && line.length < 80 && !/^[-“"]|[.?:]$/.test(line))
    .filter((line) => inTitleCase(line) && !leftOut.test(line) && alike(line) !== alike(title));
}

/** A heading without what may be spelt otherwise. */
const alike = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/is(e|ing|ation)\b/g, 'iz$1')
    .replace(/[^a-z]+/g, ' ')
    .trim();

describe.each(deck.documents().map((each) => ({ ...each, id: each.document.id })))(
  '$id',
  (read) => {
    const { id, title, summary, sections } = read.document;

    test('copies no run of eight words from its essay', ({ skip }) => {
      skip(absent !== undefined, absent);
      const theirs = new Set(Object.keys(essayOf).flatMap((each) => runsOf(readEssay(each))));
      const ours = [
        summary,
        ...sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
        ...read.insights.flatMap(({ practice = '', ask = '' }) => [practice, ask]),
      ];

      expect(ours.flatMap(runsOf).filter((run) => theirs.has(run))).toEqual([]);
    });

    test('has every section of its essay that carries a thought', ({ skip }) => {
      skip(absent !== undefined, absent);
      const headings = new Set(sections.map(({ heading }) => alike(heading)));

      const missing = headingsOf(readEssay(id), title).filter((line) => !headings.has(alike(line)));

      expect(missing).toEqual([]);
    });
  },
);

test('the headings of an essay are found', ({ skip }) => {
  skip(absent !== undefined, absent);
  const found = (id: string) => headingsOf(readEssay(id), '').length;

  expect(found('intricate-dance')).toBe(7);
  expect(found('independence-not-disconnection')).toBe(10);
  expect(found('autonomy-and-attachment')).toBe(10);
});
