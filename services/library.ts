import * as v from 'valibot';
import { daysToLookBackOn } from '../core/library/on-this-day';
import { isEmpty, parseQuery } from '../core/library/query';
import { tagKey } from '../core/library/tags';
import { lastFirst } from '../store/favourite-pages';
import type { Finder } from './finder';
import type { Given } from './given';
import type {
  FavouritesPage,
  FoundPage,
  LibraryService,
  Place,
  TagCount,
} from './library-contract';
import type { StartUp } from './start-up';

/** Of a day that is looked back on: enough to read, and no import fills the message. */
const mostOfADay = 20;

const Words = v.pipe(v.string(), v.maxLength(1000));
const Limit = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.transform((limit) => Math.min(limit, 500)),
);
const After = v.optional(v.object({ savedAt: v.number(), id: v.string() }));
const Ids = v.array(v.string());
const GivenChosen = v.union([
  v.strictObject({ ids: Ids }),
  v.strictObject({ found: Words, except: Ids }),
]);

type Sources = Pick<Given, 'favourites' | 'library' | 'searchIndex' | 'now' | 'roll'>;

export function createLibraryService(
  { favourites, library, searchIndex, now, roll }: Sources,
  startUp: StartUp,
  finder: Finder,
): LibraryService {
  async function search(words: string, limit: number, after?: Place): Promise<FoundPage> {
    const query = parseQuery(words);
    if (isEmpty(query)) {
      // Straight from the database: a long list must not wait until it can be searched.
      const [page, total] = await Promise.all([favourites.list(limit, after), favourites.count()]);
      return { ...page, total };
    }
    const { places, total } = await searchIndex.find(query, limit + 1, after);
    const rows = await library.getMany(places.slice(0, limit).map(({ id }) => id));
    return { favourites: rows, total, ...moreAfter(places, limit) };
  }

  async function chosenOf(
    ids: readonly string[],
    limit: number,
    after?: Place,
  ): Promise<FavouritesPage> {
    const chosen = await library.getMany(ids);
    const rest = after ? chosen.filter((place) => lastFirst(after, place) < 0) : chosen;
    return { favourites: rest.slice(0, limit), ...moreAfter(rest, limit) };
  }

  /** Reads on until the page is full, for some of those found are not wanted. */
  async function foundBut(
    words: string,
    except: ReadonlySet<string>,
    limit: number,
    after?: Place,
  ): Promise<FavouritesPage> {
    const page = await search(words, limit, after);
    const wanted = page.favourites.filter(({ id }) => !except.has(id));
    if (!page.more || wanted.length === limit) return withoutTotal(page, wanted);
    const next = await foundBut(words, except, limit - wanted.length, page.more);
    return { ...next, favourites: [...wanted, ...next.favourites] };
  }

  return {
    async search(words, limit, after) {
      await startUp.ready();
      return search(v.parse(Words, words), v.parse(Limit, limit), v.parse(After, after));
    },
    async onThisDay() {
      await startUp.ready();
      return library.savedIn(daysToLookBackOn(now()), mostOfADay);
    },
    async random(except) {
      const [all, others] = await Promise.all([
        finder.idsOf({ found: '', except: [] }),
        finder.idsOf({ found: '', except: except === undefined ? [] : [except] }),
      ]);
      const from = others.length > 0 ? others : all;
      const id = from[Math.floor(roll() * from.length)];
      return id === undefined ? null : ((await library.getMany([id]))[0] ?? null);
    },
    async tags() {
      await startUp.ready();
      return inOneSpelling(await library.tags());
    },
    async chosen(given, limit, after) {
      await startUp.ready();
      const chosen = v.parse(GivenChosen, given);
      const most = v.parse(Limit, limit);
      const from = v.parse(After, after);
      if ('ids' in chosen) return chosenOf(chosen.ids, most, from);
      return foundBut(chosen.found, new Set(chosen.except), most, from);
    },
  };
}

/** A tag in the spelling that most have; by name. */
function inOneSpelling(counts: readonly TagCount[]): TagCount[] {
  const byKey = Map.groupBy(counts, ({ tag }) => tagKey(tag));
  const byName = new Intl.Collator();
  return [...byKey.values()]
    .map((spellings) => {
      const most = spellings.reduce((one, other) => (other.count > one.count ? other : one));
      return { ...most, count: spellings.reduce((sum, { count }) => sum + count, 0) };
    })
    .toSorted((one, other) => byName.compare(one.tag, other.tag));
}

/** Where to go on, when there is more than `limit`. */
function moreAfter(places: readonly Place[], limit: number): { more?: Place } {
  const last = places[limit - 1];
  return places.length > limit && last ? { more: { savedAt: last.savedAt, id: last.id } } : {};
}

function withoutTotal({ more }: FavouritesPage, favourites: FavouritesPage['favourites']) {
  return more ? { favourites, more } : { favourites };
}
