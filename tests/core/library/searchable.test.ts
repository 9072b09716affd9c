import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Favourite } from '../../../core/favourite';
import { parseQuery } from '../../../core/library/query';
import { scan, searchable } from '../../../core/library/searchable';
import { anyText } from '../../fixtures/any-text';
import { favouriteOf } from '../../fixtures/favourites';
import { anyFavourites } from '../../fixtures/libraries';
import { isFound } from '../../fixtures/naive-search';

/** The numbers of those that are found. */
function found(favourites: readonly Favourite[], typed: string): number[] {
  let joined = '';
  const ends: number[] = [];
  for (const favourite of favourites) {
    joined += searchable(favourite);
    ends.push(joined.length);
  }
  return scan(joined, ends, parseQuery(typed));
}

/** Few words and short ones, so that most are found here and there. */
const word = fc.constantFrom('ab', 'Bá', 'c', 'a b', 'love', 'Loved', 'x—y', 'straße', '');
const words = fc.array(word, { maxLength: 3 }).map((some) => some.join(' '));
const favourite = fc
  .record({
    ...{ text: words, note: words, title: words, author: words, tags: fc.array(word) },
    plan: fc.option(fc.record({ when: words, will: words })),
  })
  .map(({ text, note, title, author, tags, plan }) =>
    favouriteOf(1, {
      text,
      note,
      source: { title, author, url: 'https://me:pw@Notes.example.org:80/love?c' },
      tags: tags.filter((tag) => tag !== ''),
      ...(plan && { plan: { ...plan, moment: 'evening', madeAt: 1 } }),
    }),
  );
const term = fc
  .tuple(fc.constantFrom('', 'tag:', 'from:'), fc.constantFrom('a', 'b', 'lov', 'example', 'b c'))
  .map(([filter, name]) => `${filter}"${name}"`);

test('a scan finds what a look at each field finds', () => {
  fc.assert(
    fc.property(
      fc.array(favourite, { maxLength: 12 }),
      fc.array(fc.oneof(term, word), { maxLength: 4 }),
      (favourites, terms) => {
        const typed = terms.join(' ');
        const query = parseQuery(typed);
        const expected = favourites.flatMap((each, at) => (isFound(each, query) ? [at] : []));
        expect(found(favourites, typed)).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});

test('whatever is kept and typed, a scan finds what a look at each field finds', () => {
  fc.assert(
    fc.property(anyFavourites(), anyText(3), fc.nat(), (favourites, other, roll) => {
      const { text = '' } = favourites[roll % Math.max(1, favourites.length)] ?? {};
      for (const typed of [other, text.slice(roll % 50, (roll % 50) + 4), `tag:${other}`]) {
        const query = parseQuery(typed);
        const expected = favourites.flatMap((each, at) => (isFound(each, query) ? [at] : []));
        expect(found(favourites, typed)).toEqual(expected);
      }
    }),
  );
});

test('no term is found across two fields or two favourites', () => {
  const kept = [
    favouriteOf(1, { text: 'one', note: 'two', tags: ['three', 'four'] }),
    favouriteOf(2),
  ];
  for (const phrase of ['"one two"', 'onetwo', 'threefour', '"three four"', 'tag:hree']) {
    expect(found(kept, phrase)).toEqual([]);
  }
});

test('a plan is found by what the reader wrote of it, and by nothing else', () => {
  const plan = { when: 'dinner is ready', will: 'put the Phone away', madeAt: 1 };
  const kept = [favouriteOf(1, { plan: { ...plan, moment: 'evening' } }), favouriteOf(2)];
  for (const typed of ['dinner', '"the phone"', 'ready away']) {
    expect(found(kept, typed)).toEqual([0]);
  }
  for (const typed of ['evening', '"ready put"', 'from:dinner', 'tag:dinner']) {
    expect(found(kept, typed)).toEqual([]);
  }
});

test('a tag is found by its beginning, a source by any part of title, section, author and host', () => {
  const source = {
    title: 'The Dance',
    section: 'Two',
    author: 'A. Writer',
    url: 'https://a.org/dance',
  };
  const kept = [favouriteOf(1, { tags: ['to read', 'love'], source, text: 'words' })];
  for (const typed of [
    'tag:lo',
    'tag:"to r"',
    'from:dance',
    'from:two',
    'from:writer from:a.org',
    'read',
  ]) {
    expect(found(kept, typed)).toEqual([0]);
  }
  for (const typed of ['tag:ove', 'from:words', 'from:love', 'from:https', 'tag:dance']) {
    expect(found(kept, typed)).toEqual([]);
  }
});
