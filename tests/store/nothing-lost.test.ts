import { array, assert, asyncProperty, constantFrom, oneof, record } from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createFavouriteStore, type FavouriteStore } from '../../store/favourites';
import { useDatabase } from '../fixtures/database';
import { refuseDatabase } from '../fixtures/database-faults';
import { passageOf } from '../fixtures/passage';
import { type AreaInMemory, areaInMemory } from '../fixtures/storage-area';

const database = useDatabase();

afterEach(() => vi.restoreAllMocks());

/** What the reader knows of a favourite. */
interface Known {
  readonly note: string;
  readonly tags: readonly string[];
  readonly isRemoved: boolean;
}
type Model = ReadonlyMap<string, Known>;

/** The reader's doing: on the store, and what it makes of what is known. */
interface Act {
  readonly on: (favourites: FavouriteStore, id: string, now: number) => Promise<unknown>;
  readonly after: (known: Model, id: string, now: number) => Model;
}

const ids = ['a', 'b', 'c', 'd'];

const change = (edit: (known: Known) => Known) => (model: Model, id: string) => {
  const known = model.get(id);
  return known ? new Map(model).set(id, edit(known)) : model;
};

const acts: Record<string, Act> = {
  save: {
    on: (favourites, id, now) => favourites.save(passageOf(id), now),
    after: (model, id) =>
      new Map(model).set(id, {
        ...(model.get(id) ?? { note: '', tags: [] }),
        isRemoved: false,
      }),
  },
  remove: {
    on: (favourites, id, now) => favourites.remove(id, now),
    after: change((known) => ({ ...known, isRemoved: true })),
  },
  setNote: {
    on: async (favourites, id, now) => {
      const favourite = await favourites.get(id);
      if (favourite?.removedAt !== undefined || !favourite) return;
      await favourites.setNote(id, `Note ${now}`, favourite.note, now);
    },
    after: (model, id, now) =>
      change((known) => (known.isRemoved ? known : { ...known, note: `Note ${now}` }))(model, id),
  },
  changeTags: {
    on: async (favourites, id, now) => {
      const favourite = await favourites.get(id);
      if (favourite?.removedAt !== undefined || !favourite) return;
      await favourites.changeTags(id, [`tag ${now}`], favourite.tags, now);
    },
    after: (model, id, now) =>
      change((known) => (known.isRemoved ? known : { ...known, tags: [`tag ${now}`] }))(model, id),
  },
  changeMany: {
    on: (favourites, _id, now) =>
      favourites.changeMany(
        ids,
        (old, _each, revision) => old && { ...old, note: `All ${now}`, revision },
      ),
    after: (model, _id, now) =>
      new Map([...model].map(([id, known]) => [id, { ...known, note: `All ${now}` }])),
  },
  purge: {
    on: (favourites) => favourites.purge(ids),
    after: (model) => new Map([...model].filter(([, { isRemoved }]) => !isRemoved)),
  },
};

const names = constantFrom(...Object.keys(acts));
/** And the browser's. A purge is not taken back by halves: see mirrored. */
const step = oneof(
  { weight: 8, arbitrary: record({ do: names, id: constantFrom(...ids) }) },
  { weight: 3, arbitrary: record({ do: constantFrom('wipe database', 'wipe mirror', 'restart') }) },
  {
    weight: 3,
    arbitrary: record({
      fault: constantFrom('mirror refuses', 'database refuses', 'killed at the mirror'),
      do: names.filter((name) => name !== 'purge'),
      id: constantFrom(...ids),
    }),
  },
);

async function readModel(favourites: FavouriteStore): Promise<Model> {
  return new Map(
    (await favourites.all()).map(({ id, note, tags, removedAt }) => [
      id,
      { note, tags, isRemoved: removedAt !== undefined },
    ]),
  );
}

/** Runs an act over a fault. Returns whether it was killed: then it may have been done or not. */
async function spoiled(area: AreaInMemory, fault: string, act: () => Promise<unknown>) {
  if (fault === 'killed at the mirror') {
    const hung = Promise.withResolvers<true>();
    vi.spyOn(area, 'set').mockImplementation(() => {
      hung.resolve(true);
      return new Promise(() => {});
    });
    return Promise.race([hung.promise, act().then(() => false)]);
  }
  if (fault === 'mirror refuses') area.refuse(new Error('disk full'));
  else refuseDatabase('put', 'QuotaExceededError');
  await act().catch(() => {});
  area.refuse();
  return false;
}

test('what was acknowledged is there, and what was refused is not, whatever befell', async () => {
  await assert(
    asyncProperty(array(step, { maxLength: 14 }), async (steps) => {
      await database.wipe();
      const area = areaInMemory();
      let known: Model = new Map();
      let favourites = createFavouriteStore(database.connect(), area);
      const restart = async () => {
        vi.restoreAllMocks();
        favourites = createFavouriteStore(database.connect(), area);
        if (await favourites.differ()) await favourites.merge();
      };

      for (const [now, each] of steps.entries()) {
        const act = acts[each.do];
        const id = 'id' in each ? each.id : '';
        const done = act ? act.after(known, id, now) : known;
        if (act && 'fault' in each) {
          const wasKilled = await spoiled(area, each.fault, () => act.on(favourites, id, now));
          await restart();
          const found = await readModel(favourites);
          // A killed act is done or not done, and all of it.
          const isDone =
            wasKilled && JSON.stringify([...found]) === JSON.stringify([...sorted(done)]);
          if (isDone) known = done;
        } else if (act) {
          await act.on(favourites, id, now);
          known = done;
        } else {
          if (each.do === 'wipe database') await database.wipe();
          if (each.do === 'wipe mirror') area.items.clear();
          await restart();
        }
        expect(await readModel(favourites)).toEqual(known);
      }

      const saved = [...known.values()].filter(({ isRemoved }) => !isRemoved);
      expect(await favourites.count()).toBe(saved.length);
      expect(await favourites.removedCount()).toBe(known.size - saved.length);
      await restart();
      expect(await favourites.differ()).toBe(false);
      expect(await readModel(favourites)).toEqual(known);
    }),
    { numRuns: 150 },
  );
});

function sorted(model: Model): Model {
  return new Map([...model].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
