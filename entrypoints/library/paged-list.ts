import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import type { FavouritesPage, Place } from '../../services/library-contract';
import { fillIn, isRead, type ListRules, letGo, placeOfRow, putIn, type Row } from './rows';

/** How many favourites are read at first. */
export const pageSize = 50;
/** How many at a time towards a place far down: the most the background hands out. */
const stride = 500;
/** Rows around what is on screen whose words are read ahead. */
const ahead = 30;
/** With more rows than this in memory, those far from the screen are let go. */
const mostRead = 3000;
/** Browsers draw nothing beyond some seventeen million pixels: search finds what is older. */
const mostListed = 50_000;

export interface ListSource extends ListRules {
  read(limit: number, after?: Place): Promise<FavouritesPage & { readonly total?: number }>;
  /** How many there are in all; asked where a page does not tell. */
  count(): Promise<number>;
}

export interface PagedList {
  /** Newest first; undefined until the first page is read. */
  rows: ReadonlySignal<readonly Row[] | undefined>;
  /** How many rows there will be, read or not. */
  length: ReadonlySignal<number>;
  /** How many there are in all; undefined until it is known. */
  total: ReadonlySignal<number | undefined>;
  /** Whether there is no list because it could not be read. */
  failed: ReadonlySignal<boolean>;
  /** Whether there are more than a page can list. */
  cut: ReadonlySignal<boolean>;
  start(): Promise<void>;
  /** These rows are on screen: reads what is to be seen there. */
  show(first: number, last: number): Promise<void>;
  /** Something changed these favourites; undefined when all trace of one is gone. */
  changed(changes: ReadonlyMap<string, Favourite | undefined>): void;
  recount(): Promise<void>;
}

type Gap = { readonly after: Place | undefined; readonly limit: number; readonly atEnd: boolean };

/** A list that is read from the background as far as the reader looks at it. */
export function createPagedList(
  source: ListSource,
  { attempt }: Pick<Notices, 'attempt'>,
): PagedList {
  const rows = signal<readonly Row[] | undefined>(undefined);
  const total = signal<number | undefined>(undefined);
  const more = signal<Place | undefined>(undefined);
  const failed = signal(false);
  /** What changed while a page is on its way, which may not know of it. null while none is. */
  let meanwhile: Map<string, Favourite | undefined> | null = null;
  let onScreen = { first: 0, last: 0 };

  async function readPage({ after, limit, atEnd }: Gap): Promise<boolean> {
    const changes = new Map<string, Favourite | undefined>();
    meanwhile = changes;
    let read = false;
    await attempt('list', async () => {
      // A message turns what is undefined into null, which is no place.
      const page = await (after ? source.read(limit, after) : source.read(limit));
      const whole = atEnd && !page.more;
      rows.value = fillIn(rows.value ?? [], after, page.favourites, source, whole);
      if (atEnd) more.value = page.more;
      if (page.total !== undefined) total.value = page.total;
      read = true;
    });
    meanwhile = null;
    changed(changes);
    return read;
  }

  /** What is still to be read of what is on screen. */
  function gap(): Gap | undefined {
    const known = rows.value;
    if (!known) return { after: undefined, limit: pageSize, atEnd: true };
    const first = Math.max(0, onScreen.first - ahead);
    const last = Math.min(onScreen.last + ahead, mostListed - 1);
    for (let index = first; index <= Math.min(last, known.length - 1); index += 1) {
      const [before, row] = [known[index - 1], known[index]];
      if (!row || isRead(row)) continue;
      const after = before && placeOfRow(before, source);
      return { after, limit: last - index + 1, atEnd: false };
    }
    const missing = last - known.length + 1;
    if (!more.value || missing <= 0) return undefined;
    return { after: more.value, limit: missing > pageSize * 2 ? stride : pageSize, atEnd: true };
  }

  async function fill() {
    if (meanwhile) return;
    for (let next = gap(); next; next = gap()) {
      if (!(await readPage(next))) return;
      const known = rows.value ?? [];
      const { first, last } = onScreen;
      if (known.length > mostRead && known.filter(isRead).length > mostRead) {
        rows.value = letGo(known, first - mostRead / 4, last + mostRead / 4, source);
      }
    }
  }

  function changed(changes: ReadonlyMap<string, Favourite | undefined>) {
    for (const [id, favourite] of changes) meanwhile?.set(id, favourite);
    const known = rows.value;
    if (!known || changes.size === 0) return;
    rows.value = putIn(known, changes, source, more.value !== undefined);
  }

  async function recount() {
    await attempt('list', async () => {
      total.value = await source.count();
    });
  }

  const whole = computed(() => {
    const known = rows.value?.length ?? 0;
    if (!more.value) return known;
    const removed = rows.value?.filter((row) => isRead(row) && !source.holds(row)).length ?? 0;
    return Math.max(known + 1, (total.value ?? 0) + removed);
  });

  return {
    rows,
    total,
    failed,
    length: computed(() => Math.min(whole.value, mostListed)),
    cut: computed(() => whole.value > mostListed),
    async start() {
      await fill();
      failed.value = rows.value === undefined;
      if (rows.value && total.value === undefined) await recount();
    },
    async show(first, last) {
      onScreen = { first, last };
      if (rows.value) await fill();
    },
    changed,
    recount,
  };
}
