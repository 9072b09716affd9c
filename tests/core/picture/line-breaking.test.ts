import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceLines, breakLines } from '../../../core/picture/line-breaking';
import { always } from '../../fixtures/always';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Every character as wide as the next. */
const measure = (text: string) => [...characters.segment(text)].length;

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdefgé-'), minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '道可道，',
    '「名」',
    'どうして…',
    'ภาษาไทย',
    'اختيارًا.',
    '👩‍👩‍👧',
    'n’est-ce',
    '\u00a0?',
    '“so”',
  ),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '\n\n', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const width = fc.integer({ min: 1, max: 40 });

describe.each([
  ['breaking', breakLines],
  ['balancing', balanceLines],
])('%s lines', (_name, set) => {
  test('leaves the text as it is', () => {
    always(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), width, (text, width) => {
        expect(set(text, width, measure).join('')).toBe(text);
      }),
    );
  });

  test('makes no line too wide', () => {
    always(
      fc.property(text, width, (text, width) => {
        for (const line of set(text, width, measure)) {
          expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('ends a line wherever the text does, and nowhere begins one with a space', () => {
    always(
      fc.property(text, width, (text, width) => {
        const lines = set(text, width, measure);
        for (const line of lines) expect(line.slice(0, -1)).not.toContain('\n');
        const begun = lines.filter((line, at) => at > 0 && !lines[at - 1]?.endsWith('\n') && line);
        expect(begun.filter((line) => /^ +\S/.test(line))).toEqual([]);
      }),
    );
  });
});

test('balanced, there are no more lines, and none is wider', () => {
  const widest = (lines: readonly string[]) =>
    Math.max(0, ...lines.map((line) => measure(line.trimEnd())));
  always(
    fc.property(text, width, (text, width) => {
      const greedy = breakLines(text, width, measure);
      const balanced = balanceLines(text, width, measure);

      expect(balanced.length).toBeLessThanOrEqual(greedy.length);
      expect(widest(balanced)).toBeLessThanOrEqual(widest(greedy));
    }),
  );
});

test.each([
  ['between words', 'one two three', 8, ['one two ', 'three']],
  ['after a hyphen', 'a well-set card', 7, ['a well-', 'set ', 'card']],
  ['but not before a number', 'page -1 2', 6, ['page ', '-1 2']],
  ['not at a space that holds together', 'was\u00a0? no', 5, ['was\u00a0? ', 'no']],
  ['not after opening ones', '名「可名」', 2, ['名', '「可', '名」']],
  ['with no orphaned word, when balanced', 'a b c d e', 7, ['a b c ', 'd e']],
])('lines end %s', (_where, text, width, lines) => {
  expect(balanceLines(text, width, measure)).toEqual(lines);
});

test('no line of Chinese begins with a closing mark', () => {
  const chinese = fc.array(fc.constantFrom('道', '可', '名，', '可。', '「道」。'), {
    maxLength: 20,
  });
  always(
    fc.property(chinese, fc.integer({ min: 8, max: 20 }), (characters, width) => {
      const lines = breakLines(characters.join(''), width, measure);

      expect(lines.filter((line) => /^[，。」]/u.test(line))).toEqual([]);
    }),
  );
});
