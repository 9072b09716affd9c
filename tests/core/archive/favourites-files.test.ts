import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../core/archive/read-file';
import { writeArchive } from '../../../core/archive/write-archive';
import { writeCsv } from '../../../core/archive/write-csv';
import { writeMarkdown } from '../../../core/archive/write-markdown';
import type { Favourite } from '../../../core/favourite';
import { digest } from '../../fixtures/digest';
import { favouriteOf } from '../../fixtures/favourites';
import { anyArchive, anyFavourites } from '../../fixtures/libraries';
import { markdownWords } from '../../fixtures/markdown-words';
import { anyHarm, mutate } from '../../fixtures/mutations';

const now = Date.UTC(2026, 10, 22);

const formats: Record<string, (favourites: readonly Favourite[]) => string[]> = {
  Markdown: (favourites) => writeMarkdown(favourites, markdownWords, now),
  CSV: writeCsv,
};
const names = Object.keys(formats);

const fileOf = (format: string, favourites: readonly Favourite[]) =>
  formats[format]?.(favourites).join('') ?? '';

/** As it comes back from a disk. */
const stored = (file: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(file));

const read = (file: string) => readFile(file, now, digest);

async function favouritesIn(file: string) {
  const reading = await read(file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.archive.favourites;
}

async function problemIn(file: string) {
  const reading = await read(file);
  return reading.ok ? undefined : reading.problem;
}

const unnumbered = (favourites: readonly Favourite[]) =>
  favourites.map((favourite) => ({ ...favourite, revision: 0 }));

describe.each(names)('favourites in a file of %s', (format) => {
  test('come back to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(anyFavourites(4), async (favourites) => {
        const file = stored(fileOf(format, favourites));

        expect(await favouritesIn(file)).toEqual(unnumbered(favourites));
      }),
      { numRuns: 300 },
    );
  });

  test('come back from a file with other line ends', async () => {
    const favourites = [favouriteOf(1), favouriteOf(2, { tags: ['one', 'two'] })];
    const file = fileOf(format, favourites).replaceAll('\r\n', '\n');
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      expect(await favouritesIn(file.replaceAll('\n', lineEnd))).toEqual(unnumbered(favourites));
    }
  });

  test('are many hundreds', async () => {
    const favourites = Array.from({ length: 2500 }, (_, number) => favouriteOf(number));

    expect(await favouritesIn(fileOf(format, favourites))).toEqual(unnumbered(favourites));
  });

  test('may be none', async () => {
    expect(await favouritesIn(fileOf(format, []))).toEqual([]);
  });

  test('are read or refused with a place, whatever happened to the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyFavourites(4), anyHarm, async (favourites, harms) => {
        const reading = await read(mutate(fileOf(format, favourites), harms));

        expect(reading.ok || reading.problem.kind).toBeTruthy();
      }),
      { numRuns: 500 },
    );
  });

  test('are refused when one is there twice', async () => {
    const twice = [favouriteOf(1), favouriteOf(2), favouriteOf(1)];

    expect(await problemIn(fileOf(format, twice))).toMatchObject({
      kind: 'invalid',
      place: format === 'CSV' ? { row: 4, field: 'id' } : { line: 22 },
    });
  });

  test('are not taken with an address that is not of the web', async () => {
    const source = { title: 'T', url: 'javascript:alert(1)' };
    const file = fileOf(format, [favouriteOf(1, { source })]);

    expect(await problemIn(file)).toMatchObject({ kind: 'invalid' });
  });
});

describe('any file', () => {
  test('is recognised by what it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, async (archive) => {
        const file = (await writeArchive(archive, now, digest)).join('');

        expect(await read(file)).toEqual({ ok: true, archive, exportedAt: now });
      }),
    );
  });

  test.each([
    ['', 'empty'],
    ['hello', 'not-flyleaf'],
    ['# A note\n\nof mine', 'not-flyleaf'],
    ['---\ntitle: mine\n---\n', 'not-flyleaf'],
    ['---\nflyleaf: 2\n---\n', 'newer'],
    ['---\nflyleaf: 1\n---\n', 'truncated'],
    ['a,b,c\n1,2,3', 'not-flyleaf'],
    ['id,text\r\n1,2', 'not-flyleaf'],
    ['\x89PNG\r\n', 'not-flyleaf'],
  ])('%j is refused: %s', async (file, kind) => {
    expect(await problemIn(file)).toMatchObject({ kind });
  });

  test('is refused with a value, whatever it holds', async () => {
    const start = fc.constantFrom(
      '',
      '---\nflyleaf: 1\n---\n',
      'id,text,savedAt,changedAt,exact\n',
      '{',
    );
    const piece = fc.constantFrom('"', ',', '\n', '<!-- flyleaf: ', ' -->', '{}', '[', '>', '#');
    const rest = fc.string({ unit: fc.oneof(piece, fc.string({ maxLength: 2 })) });
    await fc.assert(
      fc.asyncProperty(start, rest, async (first, then) => {
        expect(await read(first + then)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });
});
