import { property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../core/document/read-markdown';
import { always } from '../../fixtures/always';
import { goodBody, goodFrontMatter, markdownWith } from '../../fixtures/markdown';

const insight = '> A river is only patient water that kept going.';
const problemsOf = (file: string) => {
  const reading = readMarkdown(file);
  return reading.ok ? [] : reading.problems.map(({ line, reason }) => `${line}: ${reason}`);
};
const inBody = (...lines: readonly string[]) => problemsOf(markdownWith(['## One', '', ...lines]));
const inList = (...fields: readonly string[]) => inBody(insight, '', ...fields);

describe('the front matter is refused', () => {
  const without = (field: string) =>
    goodFrontMatter.filter((line) => !line.startsWith(`${field}:`));
  const problemsWith = (frontMatter: readonly string[]) =>
    problemsOf(markdownWith(goodBody, frontMatter));

  test('when there is none', () => {
    expect(problemsOf(goodBody.join('\n'))).toEqual([
      '1: the file does not start with front matter',
    ]);
  });

  test('when it is not YAML', () => {
    expect(problemsWith([...goodFrontMatter, 'author: [unclosed'])).toEqual([
      expect.stringMatching(/^[678]: the front matter is not YAML: /),
    ]);
  });

  test.each(['id', 'title', 'language', 'summary'])('without %s', (field) => {
    expect(problemsWith(without(field))).toEqual([`2: ${field}: is missing`]);
  });

  test.each([
    ['id: On Rivers', '2: id: may hold lower-case letters, digits and hyphens only'],
    ['title: ""', '3: title: must not be empty'],
    ['language: not a language', '4: language: is not a BCP 47 language tag'],
    ['keywords: river', '6: keywords: must be a list'],
  ])('for %s', (line, problem) => {
    const field = line.slice(0, line.indexOf(':'));
    const frontMatter = goodFrontMatter.map((good) => (good.startsWith(`${field}:`) ? line : good));

    expect(problemsWith(frontMatter)).toEqual([problem]);
  });

  test('for a field that no document has', () => {
    expect(problemsWith([...goodFrontMatter, 'colour: blue'])).toEqual([
      '7: colour: is not a field of a document',
    ]);
  });
});

describe('an insight is refused', () => {
  test('without an id', () => {
    expect(inBody(insight)).toEqual(['11: the insight has no id']);
    expect(inList('- pole: both')).toEqual(['11: the insight has no id']);
  });

  test('when it is too long or too short', () => {
    const list = ['', '- id: a'];
    expect(inBody(`> ${'x'.repeat(281)}`, ...list)).toEqual([
      '11: an insight has 30 to 280 characters, this one 281',
    ]);
    expect(inBody(`> ${'x'.repeat(29)}`, ...list)).toEqual([
      '11: an insight has 30 to 280 characters, this one 29',
    ]);
    expect(inBody(`> ${'x'.repeat(280)}`, ...list)).toEqual([]);
    expect(inBody(`> ${'x'.repeat(30)}`, ...list)).toEqual([]);
  });

  test('when its id is taken', () => {
    const other = '> Another river, and it went another way entirely.';
    expect(inList('- id: a', '', other, '', '- id: a')).toEqual([
      '15: the id “a” is taken by line 11',
    ]);
  });

  test.each([
    ['- id: Patient Water', 'id: “Patient Water” may hold a–z, 0–9 and hyphens only'],
    ['- id: -a', 'id: “-a” may hold a–z, 0–9 and hyphens only'],
  ])('for %s', (line, reason) => {
    expect(inList(line)).toEqual([`13: ${reason}`]);
  });

  const fields = 'id, try, ask, themes, keywords, moments, pole';
  test.each([
    ['- colour: blue', `“colour: blue” is none of ${fields}`],
    ['- just words', `“just words” is none of ${fields}`],
    ['- ask:', 'ask is empty'],
    ['- id: b', 'id is given twice'],
    [
      '- moments: morning, noon',
      'moments: “noon” is none of morning, evening, night, workday, weekend, return, busy',
    ],
    ['- pole: north', 'pole: “north” is none of independence, connection, both'],
  ])('for %s', (line, reason) => {
    expect(inList('- id: a', line)).toEqual([`14: ${reason}`]);
  });

  test('for a list within its list', () => {
    expect(inList('- id: a', '  - b')).toEqual([
      '13: id: “a b” may hold a–z, 0–9 and hyphens only',
    ]);
  });

  test('between two poles', () => {
    expect(inList('- id: a', '- pole: both, connection')).toEqual(['11: pole: name one']);
  });
});

describe('the body is refused', () => {
  test('with a list that follows no insight', () => {
    expect(inBody('A paragraph.', '', '- id: a')).toEqual(['13: a list must follow an insight']);
  });

  test('with anything before the first section', () => {
    expect(problemsOf(markdownWith(['A paragraph.', '', '## One']))).toEqual([
      '9: this stands before the first ## heading',
    ]);
  });

  test('without a section', () => {
    expect(problemsOf(markdownWith([]))).toEqual([
      expect.stringMatching(/^[789]: there is no section/),
    ]);
  });

  test.each([
    ['### Deeper', 'a heading other than ## has no place in a document'],
    ['# Title', 'a heading other than ## has no place in a document'],
    ['```', '“code” has no place in a document'],
    ['| a |\n| - |', '“table” has no place in a document'],
    ['<div>bold</div>', '“html” has no place in a document'],
    ['***', '“hr” has no place in a document'],
    ['> - a list', '“list in a quote” has no place in a document'],
    ['> > a quote', '“blockquote in a quote” has no place in a document'],
  ])('with %j', (block, reason) => {
    expect(inBody('A paragraph.', '', block)).toEqual([`13: ${reason}`]);
  });
});

test('the line is right also below longer blocks and several empty lines', () => {
  const paragraph = ['A river', 'that goes on', 'for three lines.', '', '', ''];
  const long = [
    '> A quote that is',
    '> of two lines itself.',
    '',
    '- id: a',
    '- ask: Which',
    '  way?',
    '',
  ];

  expect(inBody(...paragraph, ...long, '### Deeper', '', 'Text.', '', '- stray')).toEqual([
    '24: a heading other than ## has no place in a document',
    '28: a list must follow an insight',
  ]);
});

test('every problem of a file is told at once', () => {
  const file = markdownWith(
    ['## One', '', '> Short.', '', '- colour: blue', '', '### Two'],
    ['id: On Rivers'],
  );

  expect(problemsOf(file).length).toBeGreaterThanOrEqual(7);
});

test('whatever a file holds, reading it ends in a document or in lines of that file', () => {
  always(
    property(string({ maxLength: 200, unit: 'binary' }), (text) => {
      const file = markdownWith(['## One', '', ...text.split('\n')]);
      const lines = file.replace(/\r\n?/g, '\n').split('\n').length;
      const reading = readMarkdown(file);

      return (
        reading.ok ||
        (reading.problems.length > 0 &&
          reading.problems.every(({ line }) => line >= 1 && line <= lines))
      );
    }),
  );
});
