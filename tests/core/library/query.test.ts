import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../core/library/fold';
import { isEmpty, parseQuery, type Query } from '../../../core/library/query';
import { anyText } from '../../fixtures/any-text';

const queryOf = (query: Partial<Query>): Query => ({ words: [], tags: [], from: [], ...query });

test.each<[string, Partial<Query>]>([
  ['', {}],
  [' \n ', {}],
  ['River  garden', { words: ['river', 'garden'] }],
  ['café CAFE', { words: ['cafe'] }],
  ['"two  words" three', { words: ['two words', 'three'] }],
  ['“Zwei Wörter” „drei vier“ «cinq six»', { words: ['zwei worter', 'drei vier', 'cinq six'] }],
  ['so "not closed yet', { words: ['so', 'not closed yet'] }],
  ['don’t say"x', { words: ["don't", 'say"x'] }],
  ['tag:love', { tags: ['love'] }],
  ['Tag:"To Read" from:“The Dance” tag:', { tags: ['to read'], from: ['the dance'] }],
  ['from:', {}],
  ['tag:""', {}],
  ['from:"the dan', { from: ['the dan'] }],
  [
    'note:x http://example.org vintage:tag',
    { words: ['note:x', 'http://example.org', 'vintage:tag'] },
  ],
  ['-not', { words: ['-not'] }],
  ['"a"b', { words: ['a', 'b'] }],
])('%j is read', (typed, query) => {
  expect(parseQuery(typed)).toEqual(queryOf(query));
  expect(isEmpty(parseQuery(typed))).toBe(Object.keys(query).length === 0);
});

test('whatever is typed can be read, and every term is folded', () => {
  fc.assert(
    fc.property(anyText(200), (typed) => {
      const { words, tags, from } = parseQuery(typed);
      for (const term of [...words, ...tags, ...from]) {
        expect(term).not.toBe('');
        expect(fold(term).trim()).toBe(term);
      }
    }),
  );
});

test('a quoted phrase comes back as it was', () => {
  fc.assert(
    fc.property(
      anyText(60).filter((text) => !/"/.test(fold(text))),
      (phrase) => {
        const folded = fold(phrase).trim();
        expect(parseQuery(`"${phrase}"`).words).toEqual(folded === '' ? [] : [folded]);
      },
    ),
  );
});
