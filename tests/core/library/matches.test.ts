import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../core/library/fold';
import { matchesIn } from '../../../core/library/matches';
import { parseQuery, type Query } from '../../../core/library/query';
import { anyText } from '../../fixtures/any-text';

const marked = (text: string, typed: string) =>
  matchesIn(text, parseQuery(typed)).map(([start, end]) => text.slice(start, end));

test.each([
  ['A café by the Café', 'CAFE', ['café', 'Café']],
  ['Die Straße', 'strasse', ['Straße']],
  ['Die Straße', 's', ['Stra'.slice(0, 1), 'ß']],
  ['cafe\u0301s', 'cafe', ['cafe\u0301']],
  ['one   two', '"one two"', ['one   two']],
  ['banana', 'ana', ['anana']],
  ['abcd', 'ab cd', ['abcd']],
  ['“Don’t”', "don't", ['Don’t']],
  ['𝐁old and 🌷', 'bold 🌷', ['𝐁old', '🌷']],
  ['tag and from', 'tag:and from:from', []],
  ['', 'x', []],
])('in %j, %j marks %j', (text, typed, expected) => {
  expect(marked(text, typed)).toEqual(expected);
});

/** A text, and words of which most are parts of it. */
const textAndWords = fc
  .tuple(anyText(80), fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 6 }), anyText(4))))
  .map(([text, parts]) => {
    const words = parts.map(([start, length, other]) => text.slice(start, start + length) || other);
    const folded = words.map((word) => fold(word).trim()).filter((word) => word !== '');
    return { text, words: [...new Set(folded)] };
  });

const queryOf = (words: readonly string[]): Query => ({ words, tags: [], from: [] });

test('marks stand in order and apart, and never split a character', () => {
  fc.assert(
    fc.property(textAndWords, ({ text, words }) => {
      let before = -1;
      for (const [start, end] of matchesIn(text, queryOf(words))) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = end;
        for (const edge of [start, end]) {
          expect(text.slice(edge - 1, edge + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
        }
      }
    }),
  );
});

test('a word is marked exactly where the search finds it, and nothing else is', () => {
  fc.assert(
    fc.property(textAndWords, ({ text, words }) => {
      for (const word of words) {
        const found = matchesIn(text, queryOf([word])).map(([start, end]) =>
          text.slice(start, end),
        );
        expect(found.length > 0).toBe(fold(text).includes(word));
        for (const part of found) expect(fold(part)).toContain(word);
      }
      const all = matchesIn(text, queryOf(words)).map(([start, end]) => text.slice(start, end));
      for (const part of all) expect(words.some((word) => fold(part).includes(word))).toBe(true);
    }),
  );
});

test('with plain letters, what is marked folds to the word itself', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', ' ', '—'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(letters, fc.constantFrom('a', 'be', 'eb', '- ', 'a b'), (text, word) => {
      for (const [start, end] of matchesIn(text, queryOf([word.trim()]))) {
        expect(fold(text.slice(start, end)).replaceAll(word.trim(), '').trim()).toBe('');
      }
    }),
  );
});
