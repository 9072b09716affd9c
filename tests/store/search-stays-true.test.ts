import fc from 'fast-check';
import { test } from 'vitest';
import { createFavouriteStore, type FavouriteStore } from '../../store/favourites';
import { createPlanStore } from '../../store/plans';
import { useDatabase } from '../fixtures/database';
import { passageOf } from '../fixtures/passage';
import { expectTrue, search, startSearching, withoutDatabase } from '../fixtures/searching';
import { type AreaInMemory, areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();
const start = (area: AreaInMemory) => startSearching(database.connect(), area);

const changes = {
  save: (favourites: FavouriteStore, id: string, now: number) =>
    favourites.save(passageOf(id, `By the River ${id}`), now),
  remove: (favourites: FavouriteStore, id: string, now: number) => favourites.remove(id, now),
  emptyTrash: (favourites: FavouriteStore, id: string) => favourites.purge([id]),
  async note(favourites: FavouriteStore, id: string, now: number) {
    const note = await noteOf(favourites, id);
    if (note !== undefined) await favourites.setNote(id, `a Note ${now}`, note, now);
  },
  async tag(favourites: FavouriteStore, id: string, now: number) {
    if ((await noteOf(favourites, id)) === undefined) return;
    await favourites.changeTags(id, ['Love', `tag ${now}`], [], now);
  },
  plan: (favourites: FavouriteStore, id: string, now: number) =>
    createPlanStore(favourites).make(
      passageOf(id, `By the River ${id}`),
      { when: 'I Sit by the river', will: `wait ${now}`, moment: 'evening' },
      now,
    ),
  dropPlan: (favourites: FavouriteStore, id: string, now: number) =>
    createPlanStore(favourites).drop(id, now),
};

/** undefined when it is not in the library. */
async function noteOf(favourites: FavouriteStore, id: string) {
  const favourite = await favourites.get(id);
  return favourite?.removedAt === undefined ? favourite?.note : undefined;
}

/** What a refused write of the database leaves: the mirror alone has a newer version. */
async function fallBehind(favourites: FavouriteStore, area: AreaInMemory, id: string, now: number) {
  await changes.note(createFavouriteStore(withoutDatabase, area), id, now);
  await changes.save(favourites, 'z', now);
  await favourites.merge();
}

const anyAct = fc.record({
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('save' as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        ...([
          'note',
          'tag',
          'plan',
          'dropPlan',
          'remove',
          'remove',
          'emptyTrash',
          'search',
          'search',
          'search',
        ] as const),
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(...(['restart', 'lose', 'fallBehind'] as const)) },
  ),
  id: fc.constantFrom(...'abcdefgh'),
});

test('a search finds what a look at every favourite finds, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 40 }), async (acts) => {
      await database.wipe();
      const area = areaInMemory();
      let { favourites, index } = start(area);
      for (const [number, { act, id }] of acts.entries()) {
        // Two at each time.
        const now = Math.floor(number / 2);
        if (act === 'search') await search(index, 'river');
        else if (act === 'fallBehind') await fallBehind(favourites, area, id, now);
        else if (act === 'restart' || act === 'lose') {
          if (act === 'lose') await database.wipe();
          ({ favourites, index } = start(area));
          await favourites.merge();
        } else await changes[act](favourites, id, now);
      }
      await expectTrue(favourites, index);
      const again = start(area);
      await expectTrue(again.favourites, again.index);
    }),
    { numRuns: 30 },
  );
}, 60_000);
