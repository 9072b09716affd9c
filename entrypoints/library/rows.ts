import type { Favourite } from '../../core/favourite';
import type { Place } from '../../services/library-contract';

/** A favourite, or the place of one whose words were let go because it is far from what is on screen. */
export type Row = Favourite | Place;

/** What a list does with news of favourites. */
export interface ListRules {
  /** Where a favourite stands in the list, newest first. */
  readonly placeOf: (favourite: Favourite) => Place;
  /** Whether it belongs to the list. */
  readonly holds: (favourite: Favourite) => boolean;
  /** Whether what no longer belongs keeps its place, so that the reader can bring it back where it was. */
  readonly keepsPlaces: boolean;
  /** Whether what was not there before comes in. */
  readonly takesNew: boolean;
}

export function isRead(row: Row): row is Favourite {
  return 'text' in row;
}

export function placeOfRow(row: Row, { placeOf }: ListRules): Place {
  return isRead(row) ? placeOf(row) : row;
}

/**
 * The list with what became of some favourites.
 *
 * @param changes by id; undefined when all trace of one is gone
 * @param goesOn whether older ones are still to be read
 */
export function putIn(
  rows: readonly Row[],
  changes: ReadonlyMap<string, Favourite | undefined>,
  rules: ListRules,
  goesOn: boolean,
): readonly Row[] {
  const coming = new Map(changes);
  const moved: Favourite[] = [];
  const staying = rows.flatMap((row) => {
    if (!coming.has(row.id)) return [row];
    const favourite = coming.get(row.id);
    coming.delete(row.id);
    if (!favourite) return [];
    if (isRead(row) && row.revision > favourite.revision) return [row];
    if (!rules.holds(favourite)) return rules.keepsPlaces ? [favourite] : [];
    const [old, now] = [placeOfRow(row, rules), rules.placeOf(favourite)];
    if (old.savedAt === now.savedAt) return [favourite];
    moved.push(favourite);
    return [];
  });
  const fresh = rules.takesNew ? [...coming.values()].filter((one) => one !== undefined) : [];
  return [...moved, ...fresh.filter(rules.holds)].reduce(
    (list, favourite) => insert(list, favourite, rules, goesOn),
    staying,
  );
}

function insert(rows: Row[], favourite: Favourite, rules: ListRules, goesOn: boolean): Row[] {
  const index = firstOlder(rows, rules.placeOf(favourite), rules);
  // What is older than all that was read comes with its page.
  return index === rows.length && goesOn ? rows : rows.toSpliced(index, 0, favourite);
}

/**
 * The list with a page that was read: words for the places on it, and what was not there before.
 *
 * @param after where the page begins; undefined at the top
 * @param whole whether the page goes to the end of all there is
 */
export function fillIn(
  rows: readonly Row[],
  after: Place | undefined,
  page: readonly Favourite[],
  rules: ListRules,
  whole: boolean,
): readonly Row[] {
  const last = page.at(-1);
  const from = after ? firstOlder(rows, after, rules) : 0;
  const to = whole || !last ? rows.length : firstOlder(rows, rules.placeOf(last), rules);
  const known = new Map(rows.slice(from, to).map((row) => [row.id, row]));
  const read = page.map((favourite) => {
    const row = known.get(favourite.id);
    known.delete(favourite.id);
    return row && isRead(row) && row.revision > favourite.revision ? row : favourite;
  });
  // A place that nobody stands at any more goes; what was removed in sight of the reader stays.
  const kept = [...known.values()].filter(isRead);
  const filled = [...read, ...kept].toSorted((one, other) =>
    isNewer(rules.placeOf(one), rules.placeOf(other)) ? -1 : 1,
  );
  return [...rows.slice(0, from), ...filled, ...rows.slice(to)];
}

/** The list without the words of what is far from `first` to `last`. */
export function letGo(
  rows: readonly Row[],
  first: number,
  last: number,
  rules: ListRules,
): readonly Row[] {
  return rows.map((row, index) =>
    (index < first || index > last) && isRead(row) && rules.holds(row) ? rules.placeOf(row) : row,
  );
}

/** The index of the first row after a place; the length of the list when there is none. */
function firstOlder(rows: readonly Row[], place: Place, rules: ListRules): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && isNewer(place, placeOfRow(row, rules))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As the background lists them: by time, and by id among those of one time. */
function isNewer(one: Place, other: Place): boolean {
  return one.savedAt === other.savedAt ? one.id > other.id : one.savedAt > other.savedAt;
}
