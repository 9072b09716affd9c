import { isEmpty, parseQuery } from '../core/library/query';
import type { LibraryStore } from '../store/library';
import type { SearchIndex } from '../store/search-index';
import type { Chosen } from './library-contract';
import type { StartUp } from './start-up';

/** Knows which favourites are meant. Those in the trash are never found. */
export interface Finder {
  /** Newest first. */
  idsOf(chosen: Chosen): Promise<string[]>;
}

interface Sources {
  readonly library: LibraryStore;
  readonly searchIndex: SearchIndex;
}

export function createFinder({ library, searchIndex }: Sources, startUp: StartUp): Finder {
  async function found(words: string): Promise<readonly string[]> {
    const query = parseQuery(words);
    if (isEmpty(query)) return library.ids();
    const { places } = await searchIndex.find(query, Number.POSITIVE_INFINITY);
    return places.map(({ id }) => id);
  }

  return {
    async idsOf(chosen) {
      await startUp.ready();
      if ('ids' in chosen) return (await library.getMany(chosen.ids)).map(({ id }) => id);
      const except = new Set(chosen.except);
      return (await found(chosen.found)).filter((id) => !except.has(id));
    },
  };
}
