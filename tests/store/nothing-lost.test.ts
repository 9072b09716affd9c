import { array, assert, asyncProperty, constant, constantFrom, oneof, record } from 'fast-check';
import { expect, test } from 'vitest';
import { createFavouriteStore } from '../../store/favourites';
import { useDatabase } from '../fixtures/database';
import { passageOf } from '../fixtures/passage';
import { areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

/** What may befall a library: the reader's doing, and the browser's. */
const step = oneof(
  { weight: 4, arbitrary: record({ do: constant('save'), id: constantFrom('a', 'b', 'c', 'd') }) },
  {
    weight: 2,
    arbitrary: record({ do: constant('remove'), id: constantFrom('a', 'b', 'c', 'd') }),
  },
  { weight: 2, arbitrary: record({ do: constantFrom('wipe database', 'wipe mirror', 'restart') }) },
  { weight: 1, arbitrary: record({ do: constant('refuse'), id: constantFrom('a', 'b') }) },
);

test('what was called saved is there, and what was removed is not, whatever was wiped', async () => {
  await assert(
    asyncProperty(array(step, { maxLength: 12 }), async (steps) => {
      await database.wipe();
      const area = areaInMemory();
      const expected = new Set<string>();
      let favourites = createFavouriteStore(database.connect(), area);
      let now = 0;

      for (const each of steps) {
        now += 1;
        const id = 'id' in each ? each.id : '';
        if (each.do === 'save') {
          await favourites.save(passageOf(id), now);
          expected.add(id);
        } else if (each.do === 'remove') {
          await favourites.remove(id, now);
          expected.delete(id);
        } else if (each.do === 'refuse') {
          // Told as failed: whether it is there afterwards is open, so the next change decides.
          area.refuse(new Error('disk full'));
          await favourites.save(passageOf(id), now).catch(() => {});
          area.refuse();
          await favourites.save(passageOf(id), now);
          expected.add(id);
        } else {
          if (each.do === 'wipe database') await database.wipe();
          if (each.do === 'wipe mirror') area.items.clear();
          favourites = createFavouriteStore(database.connect(), area);
          if (await favourites.differ()) await favourites.merge();
        }
      }

      const { favourites: listed } = await favourites.list(10);
      expect(new Set(listed.map(({ id }) => id))).toEqual(expected);
      expect(await favourites.count()).toBe(expected.size);
    }),
    { numRuns: 60 },
  );
});
