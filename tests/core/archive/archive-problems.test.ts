import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../core/archive/archive';
import type { Favourite } from '../../../core/favourite';
import { defaultSettings, type Settings } from '../../../core/settings';
import { fileOf, problemIn, readFile } from '../../fixtures/archive-file';
import { favouriteOf } from '../../fixtures/favourites';
import { anyFavourite } from '../../fixtures/libraries';

const three = { favourites: [favouriteOf(1), favouriteOf(2), favouriteOf(3)] };

describe('a file that is not ours', () => {
  test('is told as such', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })),
        async (file) => {
          expect((await readFile(file)).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    ));

  test.each([
    ['{"format":"other","version":1}', 'not-flyleaf'],
    ['null', 'not-flyleaf'],
    ['[]', 'not-flyleaf'],
    ['{"format":"flyleaf","version":2,"more":[]}', 'newer'],
    ['{"format":"flyleaf","version":0}', 'older'],
    ['{"format":"flyleaf","version":"1"}', 'invalid'],
    ['<html>', 'not-flyleaf'],
  ])('%s is %s', async (file, kind) => {
    expect(await problemIn(file)).toMatchObject({ kind });
  });
});

describe('a file edited by hand', () => {
  test.each([
    ['favourites', '"Passage 2"', '"Passage two"'],
    ['settings', '"between":"keep"', '"between":"quiet"'],
    ['weights', '"doc":2', '"doc":1'],
  ])('is refused with the name of the part: %s', async (part, from, to) => {
    const file = await fileOf({
      ...three,
      settings: defaultSettings,
      weights: { doc: 2 } as Archive['weights'],
    });
    const edited = file.replace(from, to);

    expect(edited).not.toBe(file);
    expect(await problemIn(edited)).toEqual({ kind: 'changed', place: { path: part } });
  });

  test('is refused when a record, or the settings, were taken out', async () => {
    const file = await fileOf({ ...three, settings: defaultSettings });

    expect(await problemIn(file.replace(/\{"id":"doc\/0002".*\n/, ''))).toEqual({
      kind: 'changed',
      place: { path: 'favourites' },
    });
    expect(await problemIn(file.replace(/"settings":\{.*\},\n/, ''))).toEqual({
      kind: 'changed',
      place: { path: 'settings' },
    });
  });
});

describe('what has no place in a file', () => {
  const mark = { id: 'a/b', hidden: true, notAt: [], revision: 1, changedAt: 1 };
  const document = {
    ...{ id: 'd', title: 'D', language: 'en', summary: '', keywords: [], addedAt: 1 },
    sections: [{ heading: 'H', blocks: [{ kind: 'code', text: '' }] }],
    insights: [],
  };
  const wrong: [string, object][] = [
    ['favourites[0].savedAt', { favourites: [favouriteOf(1, { savedAt: -1 })] }],
    ['favourites[0].savedAt', { favourites: [favouriteOf(1, { savedAt: 0.5 })] }],
    ['favourites[0].text', { favourites: [favouriteOf(1, { text: '' })] }],
    [
      'favourites[1].note',
      { favourites: [favouriteOf(1), { ...favouriteOf(2), note: 'x'.repeat(20_001) }] },
    ],
    ['favourites[1].id', { favourites: [favouriteOf(1), favouriteOf(1)] }],
    ['favourites[0].tags', { favourites: [favouriteOf(1, { tags: ['a', 'a'] })] }],
    ['favourites[0].tags[1]', { favourites: [favouriteOf(1, { tags: ['a', ''] })] }],
    ['favourites[0].more', { favourites: [{ ...favouriteOf(1), more: 1 }] }],
    [
      'favourites[0].source.url',
      { favourites: [favouriteOf(1, { source: { title: '', url: 'javascript:1' } })] },
    ],
    [
      'favourites[0].source.url',
      { favourites: [favouriteOf(1, { source: { title: '', url: 'https://' } })] },
    ],
    [
      'favourites[501].text',
      {
        favourites: Array.from({ length: 502 }, (_, at) =>
          favouriteOf(at, { text: at === 501 ? '' : 'x' }),
        ),
      },
    ],
    [
      'favourites[0].__proto__',
      {
        favourites: [
          JSON.parse(JSON.stringify(favouriteOf(1)).replace('{', '{"__proto__":{"x":1},')),
        ],
      },
    ],
    ['favourites[0].constructor', { favourites: [{ ...favouriteOf(1), constructor: 1 }] }],
    ['marks[0].notAt[0]', { marks: [{ ...mark, notAt: ['noon'] }] }],
    ['weights["a b"]', { weights: { 'a b': 3 } }],
    ['weights.__proto__', { weights: JSON.parse('{"__proto__":1}') }],
    ['documents[0].sections[0].blocks[0].kind', { documents: [document] }],
    ['settings.cadence.count', { settings: { version: 1, cadence: { kind: 'tabs', count: 1 } } }],
    ['settings.colour', { settings: { version: 1, colour: 'red' } }],
    ['showings[0].at', { showings: [{ insightId: 'a/b', surface: 'newtab' }] }],
  ];

  test.each(wrong)('is named by its path: %s', async (path, archive) => {
    expect(await problemIn(await fileOf(archive as Partial<Archive>))).toEqual({
      kind: 'invalid',
      place: { path },
    });
  });

  test('is found whatever it is and wherever it stands', async () => {
    const field = fc.constantFrom(
      'id',
      'text',
      'source',
      'note',
      'tags',
      'savedAt',
      'removedAt',
      'x',
    );
    // As a file holds it: JSON writes -0 as 0.
    const anyValue = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    await fc.assert(
      fc.asyncProperty(anyFavourite, field, anyValue, async (favourite, name, value) => {
        const changed = { ...favourite, [name]: value } as Favourite;
        const reading = await readFile(await fileOf({ favourites: [changed] }));

        expect(reading).toMatchObject(
          reading.ok
            ? { archive: { favourites: [changed] } }
            : {
                problem: {
                  kind: 'invalid',
                  place: { path: expect.stringContaining(`[0].${name}`) },
                },
              },
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a setting that the file is too old for takes its default', async () => {
    const file = await fileOf({ settings: { version: 1, keys: false } as Settings });

    expect(await readFile(file)).toMatchObject({
      archive: { settings: { ...defaultSettings, keys: false } },
    });
  });
});
