import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../core/archive/archive';
import { archiveLimits } from '../../../core/archive/archive-format';
import { fileOf, problemIn, readFile, writtenAt } from '../../fixtures/archive-file';
import { favouriteOf } from '../../fixtures/favourites';
import { anyArchive } from '../../fixtures/libraries';
import { anyHarm, mutate } from '../../fixtures/mutations';

const three = { favourites: [favouriteOf(1), favouriteOf(2), favouriteOf(3)] };

describe('the file of everything', () => {
  test('brings any library back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, async (archive) => {
        const file = new TextEncoder().encode(await fileOf(archive));
        const reading = await readFile(new TextDecoder().decode(file));

        expect(reading).toEqual({ ok: true, archive, exportedAt: writtenAt });
      }),
      { numRuns: 100 },
    );
  });

  test('brings lists of many pieces back', async () => {
    const favourites = Array.from({ length: 1501 }, (_, number) => favouriteOf(number));

    expect(await readFile(await fileOf({ favourites }))).toMatchObject({ archive: { favourites } });
  });

  test('may be indented, and have a byte order mark and other line ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyArchive, fc.nat(3), async (archive, indent) => {
        const file = JSON.stringify(JSON.parse(await fileOf(archive)), null, indent);

        expect(await readFile(`\ufeff${file.replaceAll('\n', '\r\n')}`)).toMatchObject({ archive });
      }),
    );
  });

  test('has each record on a line of its own', async () => {
    const lines = (await fileOf(three)).split('\n');

    expect(lines.filter((line) => line.startsWith('{"id"'))).toHaveLength(3);
  });
});

describe('a file that came to harm', () => {
  // tests/chaos does more.
  test('is refused, or holds just what was written', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyArchive, anyHarm, async (archive, harms) => {
        const file = await fileOf(archive);
        const reading = await readFile(mutate(file, harms));
        if (!reading.ok) {
          kinds.add(reading.problem.kind);
          return;
        }
        expect(JSON.stringify(reading.archive)).toBe(
          JSON.stringify(((await readFile(file)) as { archive: Archive }).archive),
        );
      }),
      { numRuns: 500 },
    );
    expect([...kinds]).toEqual(
      expect.arrayContaining(['not-json', 'truncated', 'changed', 'invalid', 'not-flyleaf']),
    );
  });

  test('is called truncated wherever it was cut, but for its last line end', async () => {
    const file = await fileOf({ ...three, weights: { doc: 0.5 } as Archive['weights'] });
    for (let length = 1; length < file.trimEnd().length; length += 1) {
      const cut = file.slice(0, length);
      const line = cut.trimEnd().split('\n').length;

      expect(await problemIn(cut), cut.slice(-30)).toMatchObject({
        kind: 'truncated',
        place: { line },
      });
    }
    expect(await problemIn(file.trimEnd())).toBeUndefined();
  });

  test.each(['', ' \r\n', '\ufeff', '\0\0\0\0'])(
    'is called empty when it holds %j',
    async (file) => {
      expect(await problemIn(file)).toEqual({ kind: 'empty' });
    },
  );

  test('is told by line and column where its JSON breaks', async () => {
    const file = (await fileOf(three)).replace('"Passage 2"', '"Passage 2');

    expect(await problemIn(file)).toEqual({ kind: 'not-json', place: { line: 5, column: 37 } });
    const withComma = (await fileOf(three)).replace(/\}\s*$/, ',}');
    expect(await problemIn(withComma)).toMatchObject({ kind: 'not-json', place: { line: 17 } });
    const withBreak = file.replace('Passage 2,', 'Passage\n 2",');
    expect(await problemIn(withBreak)).toMatchObject({ kind: 'not-json', place: { line: 5 } });
  });

  test('of ten megabytes and more is told by its line', async () => {
    const favourites = Array.from({ length: 600 }, (_, number) =>
      favouriteOf(number, { text: 'x'.repeat(20_000) }),
    );
    const file = await fileOf({ favourites });
    const broken = file.replace('"doc/0300",', '"doc/0300"');

    expect(await problemIn(broken)).toEqual({ kind: 'not-json', place: { line: 304, column: 17 } });
    expect(await problemIn(file.slice(0, 11_000_000))).toMatchObject({ kind: 'truncated' });
  });

  test.each(['[', '{"a":', '{"format":"flyleaf","version":1,"favourites":['])(
    'of a million times %j is refused at once',
    async (piece) => {
      const began = performance.now();

      expect(await problemIn(piece.repeat(1e6 / piece.length))).toHaveProperty('kind');
      expect(performance.now() - began).toBeLessThan(1000);
    },
  );

  test('with depths where a value belongs is refused by its path', async () => {
    const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
    const file = (await fileOf(three)).replace('"Passage 2"', deep);

    expect(await problemIn(file)).toEqual({
      kind: 'invalid',
      place: { path: 'favourites[1].text' },
    });
  });

  test('is refused when it is too long', async () => {
    expect(await problemIn(' '.repeat(archiveLimits.characters + 1))).toEqual({
      kind: 'too-large',
    });
  });
});
