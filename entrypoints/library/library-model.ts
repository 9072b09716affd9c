import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createNotices, type Notices } from '../../components/notices';
import { createOpenedSection, type OpenedSection } from '../../components/opened-section';
import type { Favourite } from '../../core/favourite';
import { passageText } from '../../core/passage-text';
import type { DocumentsService } from '../../services/contract';
import type { FavouritesPage, FavouritesService } from '../../services/library-contract';
import { putIn } from './reading-list';

/** How many favourites are read at a time. */
export const pageSize = 50;

export interface LibraryDependencies {
  favourites: Pick<FavouritesService, 'list' | 'count' | 'save' | 'remove'>;
  documents: Pick<DocumentsService, 'section'>;
  copyText: (text: string) => Promise<void>;
  now: () => number;
  reportFailure: (doing: string, error: unknown) => void;
}

export interface LibraryModel {
  /** Newest first, with those that were removed while the page is open; undefined until it is read. */
  favourites: ReadonlySignal<readonly Favourite[] | undefined>;
  /** How many are saved in all; undefined until it is known. */
  count: ReadonlySignal<number | undefined>;
  /** Whether older ones are still to be read. */
  hasMore: ReadonlySignal<boolean>;
  /** Whether there is no list because it could not be read. */
  failed: ReadonlySignal<boolean>;
  section: OpenedSection;
  notices: Notices;
  start(): Promise<void>;
  readMore(): Promise<void>;
  remove(favourite: Favourite): Promise<void>;
  /** Takes a removal back. */
  bringBack(favourite: Favourite): Promise<void>;
  copy(favourite: Favourite): Promise<void>;
  openSection(favourite: Favourite): Promise<void>;
  /** Some page changed this favourite; undefined when all trace of it is gone. */
  changed(id: string, favourite: Favourite | undefined): void;
  countChanged(): Promise<void>;
}

/** What the favourites page knows and can do. It draws nothing and touches no browser API. */
export function createLibraryModel(given: LibraryDependencies): LibraryModel {
  const favourites = signal<readonly Favourite[] | undefined>(undefined);
  const count = signal<number | undefined>(undefined);
  const more = signal<FavouritesPage['more']>(undefined);
  const notices = createNotices(given.reportFailure);
  const section = createOpenedSection(notices, given.documents.section);
  const { attempt, tell } = notices;
  /** What changed while a page is on its way, which may not know of it. null while none is. */
  let meanwhile: Map<string, Favourite | undefined> | null = null;

  async function readPage(after: FavouritesPage['more']) {
    if (meanwhile) return;
    const changes = new Map<string, Favourite | undefined>();
    meanwhile = changes;
    await attempt('list', async () => {
      const page = await given.favourites.list(pageSize, after);
      const known = favourites.value ?? [];
      const ids = new Set(known.map(({ id }) => id));
      favourites.value = [...known, ...page.favourites.filter(({ id }) => !ids.has(id))];
      more.value = page.more;
    });
    meanwhile = null;
    for (const [id, favourite] of changes) changed(id, favourite);
  }

  async function readCount() {
    await attempt('list', async () => {
      count.value = await given.favourites.count();
    });
  }

  function changed(id: string, favourite: Favourite | undefined) {
    meanwhile?.set(id, favourite);
    const known = favourites.value;
    if (known) favourites.value = putIn(known, id, favourite, more.value !== undefined);
  }

  return {
    favourites,
    count,
    hasMore: computed(() => more.value !== undefined),
    failed: computed(() => favourites.value === undefined && notices.failure.value === 'list'),
    section,
    notices,
    async start() {
      await readPage(undefined);
      if (favourites.value) await readCount();
    },
    async readMore() {
      if (more.value) await readPage(more.value);
    },
    async remove(favourite) {
      await attempt('remove', async () => {
        await given.favourites.remove(favourite.id);
        changed(favourite.id, { ...favourite, removedAt: given.now() });
      });
    },
    async bringBack({ id, text, source }) {
      await attempt('save', async () => {
        changed(id, await given.favourites.save({ id, text, source }));
      });
    },
    async copy(favourite) {
      await attempt('copy', async () => {
        await given.copyText(passageText(favourite));
        tell('copied');
      });
    },
    async openSection({ text, source: { documentId, sectionIndex } }) {
      if (documentId === undefined || sectionIndex === undefined) return;
      await section.open({ text, documentId, section: sectionIndex });
    },
    changed,
    countChanged: readCount,
  };
}
