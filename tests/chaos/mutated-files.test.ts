import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../../core/archive/archive';
import { readFile } from '../../core/archive/read-file';
import { writeArchive } from '../../core/archive/write-archive';
import { writeCsv } from '../../core/archive/write-csv';
import { writeMarkdown } from '../../core/archive/write-markdown';
import { digest } from '../fixtures/digest';
import { favouriteOf } from '../fixtures/favourites';
import { anyArchive } from '../fixtures/libraries';
import { markdownWords } from '../fixtures/markdown-words';
import { anyHarm, mutate } from '../fixtures/mutations';
import { seed } from './dice';
import { patience, tell, times } from './how-often';

const now = Date.UTC(2026, 10, 22);
const megabyte = 1_000_000;

const formats = {
  archive: async (archive) => (await writeArchive(archive, now, digest)).join(''),
  Markdown: async ({ favourites }) => writeMarkdown(favourites, markdownWords, now).join(''),
  CSV: async ({ favourites }) => writeCsv(favourites).join(''),
} satisfies Record<string, (archive: Archive) => Promise<string>>;

test('a file that came to harm is refused by name, or holds what it held', {
  timeout: patience,
}, async () => {
  const refused = new Map<string, number>();
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      anyArchive,
      anyHarm,
      fc.constantFrom(...(Object.keys(formats) as (keyof typeof formats)[])),
      async (archive, harms, format) => {
        const file = await formats[format](archive);
        // Whatever it throws is no typed error, and fails this.
        const reading = await readFile(mutate(file, harms), now, digest);
        if (!reading.ok) {
          const { kind } = reading.problem;
          refused.set(kind, (refused.get(kind) ?? 0) + 1);
          return;
        }
        read += 1;
        // The other two are for editing, and carry no checksum.
        if (format === 'archive') expect(reading.archive).toEqual(archive);
      },
    ),
    { numRuns: times.files, seed },
  );
  tell('files that came to harm', { files: times.files, ...Object.fromEntries(refused), read });
});

test.each([...(Object.keys(formats) as (keyof typeof formats)[])])(
  'a great file of %s is refused within a second for each of its megabytes',
  { timeout: patience },
  async (format) => {
    const favourites = Array.from({ length: 10_000 }, (_, number) => favouriteOf(number));
    const empty: Archive = { marks: [], weights: {}, documents: [], showings: [], favourites: [] };
    const file = await formats[format]({ ...empty, favourites });
    let slowest = 0;
    await fc.assert(
      fc.asyncProperty(anyHarm, async (harms) => {
        const harmed = mutate(file, harms);
        const start = performance.now();
        await readFile(harmed, now, digest);
        const megabytes = Math.max(1, harmed.length / megabyte);
        slowest = Math.max(slowest, (performance.now() - start) / megabytes);
        expect(slowest).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 12, seed },
    );
    tell(`great files of ${format}`, { 'ms for a megabyte at most': Math.round(slowest) });
  },
);
