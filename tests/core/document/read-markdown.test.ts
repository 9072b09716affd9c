import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../core/document/read-markdown';
import { goodBody, goodFrontMatter, markdownWith } from '../../fixtures/markdown';

const insight = '> A river is only patient water that kept going.';

describe('a whole document', () => {
  const reading = readMarkdown(
    markdownWith(
      [
        ...['## The source', '', 'A river *begins*', 'as a wet place.', ''],
        ...[insight, '', '- id: patient-water', '- try: You might look for one.', ''],
        ...['## The mouth', '', 'It ends in salt.', ''],
        ...['> Every river arrives, and none', '> of them asked the way there.', ''],
        ...['- id: none-asked', '- ask: Who asked?', '- themes: choice, trust', '- keywords: sea'],
        ...['- moments: morning, busy', '- pole: both'],
      ],
      ['author: A. Writer', ...goodFrontMatter],
    ),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));

  test('has its front matter and its sections', () => {
    expect(reading.document).toEqual({
      id: 'on-rivers',
      title: 'On Rivers',
      author: 'A. Writer',
      language: 'en',
      summary: 'What a river knows.',
      keywords: ['river', 'water'],
      sections: [
        {
          heading: 'The source',
          blocks: [
            { kind: 'paragraph', text: 'A river begins as a wet place.' },
            { kind: 'insight', text: 'A river is only patient water that kept going.' },
          ],
        },
        {
          heading: 'The mouth',
          blocks: [
            { kind: 'paragraph', text: 'It ends in salt.' },
            { kind: 'insight', text: 'Every river arrives, and none of them asked the way there.' },
          ],
        },
      ],
    });
  });

  test('has its insights with their places and what describes them', () => {
    expect(reading.insights).toEqual([
      {
        id: 'on-rivers/patient-water',
        documentId: 'on-rivers',
        section: 0,
        block: 1,
        text: 'A river is only patient water that kept going.',
        practice: 'You might look for one.',
        themes: [],
        keywords: [],
        moments: [],
      },
      {
        id: 'on-rivers/none-asked',
        documentId: 'on-rivers',
        section: 1,
        block: 1,
        text: 'Every river arrives, and none of them asked the way there.',
        ask: 'Who asked?',
        themes: ['choice', 'trust'],
        keywords: ['sea'],
        moments: ['morning', 'busy'],
        pole: 'both',
      },
    ]);
  });
});

test('line ends and byte order marks of other systems change nothing', () => {
  const file = markdownWith(goodBody);

  expect(readMarkdown(`\uFEFF${file.replaceAll('\n', '\r\n')}`)).toEqual(readMarkdown(file));
});

describe('what Markdown adds to the words is left out', () => {
  const textOf = (...lines: readonly string[]) => {
    const reading = readMarkdown(markdownWith(['## One', '', ...lines]));
    return reading.ok ? reading.document.sections[0]?.blocks[0]?.text : undefined;
  };

  test('in a paragraph', () => {
    expect(textOf('A *river* & `its` [bank](https://example.org)  ', 'are **old**.')).toBe(
      'A river & its bank are old.',
    );
  });

  test('in a quote of two paragraphs', () => {
    expect(textOf('> Every river arrives.', '>', '> None asked the way.', '', '- id: a')).toBe(
      'Every river arrives. None asked the way.',
    );
  });
});
