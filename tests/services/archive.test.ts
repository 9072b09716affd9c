import { assert, asyncProperty } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, readArchive, restoreFrom } from '../fixtures/archives';
import { breakDatabases, useBackground } from '../fixtures/background';
import { anyArchive } from '../fixtures/libraries';
import { passageOf } from '../fixtures/passage';

const background = useBackground();
const other = useBackground();

describe('any library', () => {
  test('read out and restored to an empty browser is the same but for revisions', async () => {
    await assert(
      asyncProperty(anyArchive, async (archive) => {
        const [one, two] = [background.renew().start(), other.renew().start()];
        await restoreFrom(one, archive, 'replace');
        const first = await readArchive(one);
        await restoreFrom(two, first, 'replace');

        expect(comparable(await readArchive(two))).toEqual(comparable(first));
        const { favourites, marks, documents, showings, settings } = comparable(archive);
        expect(comparable(first)).toMatchObject({
          favourites,
          ...(settings && { settings, marks, documents, showings }),
        });
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('merged into an empty browser is the same, too', async () => {
    const whole = anyArchive.filter(({ settings }) => settings !== undefined);
    await assert(
      asyncProperty(whole, async (archive) => {
        const [one, two] = [background.renew().start(), other.renew().start()];
        await restoreFrom(one, archive, 'replace');
        const first = await readArchive(one);
        await restoreFrom(two, first, 'merge');
        expect(comparable(await readArchive(two))).toEqual(comparable(first));
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test('restored over any other and taken back is what it was', async () => {
    await assert(
      asyncProperty(anyArchive, anyArchive, async (mine, theirs) => {
        for (const mode of ['merge', 'replace'] as const) {
          const services = background.renew().start();
          await restoreFrom(services, mine, 'replace');
          const first = comparable(await readArchive(services));
          const before = await restoreFrom(services, theirs, mode);
          await services.restore.undo(before);
          expect(comparable(await readArchive(services))).toEqual(first);
          background.endSession();
          expect(comparable(await readArchive(background.start()))).toEqual(first);
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe('without a database', () => {
  test('a restore is refused, and what there is can be read out', async () => {
    breakDatabases();
    const services = background.start();
    await services.favourites.save(passageOf('a'));

    await expect(services.restore.begin()).rejects.toThrow('needs the database');
    expect((await readArchive(services)).favourites).toMatchObject([{ id: 'a' }]);
  });
});
