import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import { tagKey, tidyTag } from '../../core/library/tags';
import type {
  FavouritesService,
  LibraryService,
  ManyService,
  TagCount,
} from '../../services/library-contract';

export interface TagDependencies {
  favourites: Pick<FavouritesService, 'changeTags'>;
  library: Pick<LibraryService, 'tags'>;
  many: Pick<ManyService, 'renameTag' | 'undo'>;
}

export interface Tagging {
  /** All tags by name; undefined until they are read, and after reading them failed. */
  all: ReadonlySignal<readonly TagCount[] | undefined>;
  readAll(): Promise<void>;
  add(favourite: Favourite, tag: string): Promise<void>;
  remove(favourite: Favourite, tag: string): Promise<void>;
  /** Everywhere. A tag of that name takes it in; the empty name takes it off. */
  rename(from: string, to: string): Promise<void>;
}

const renamed = { one: 'tag_renamed_one', many: 'tag_renamed_many' } as const;
const takenOff = { one: 'many_untagged_one', many: 'many_untagged_many' } as const;

/** The tags of one favourite, and those of all. */
export function createTagging(
  { favourites, library, many }: TagDependencies,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
  took: (favourite: Favourite) => void,
): Tagging {
  const all = signal<readonly TagCount[] | undefined>(undefined);

  async function readAll() {
    await attempt('tags', async () => {
      all.value = await library.tags();
    });
  }

  const change = (id: string, add: readonly string[], remove: readonly string[]) =>
    attempt('tag', async () => took(await favourites.changeTags(id, add, remove)));

  return {
    all,
    readAll,
    async add({ id, tags }, typed) {
      const tag = tidyTag(typed);
      if (tag === '' || tags.some((other) => tagKey(other) === tagKey(tag))) return;
      await attempt('tag', async () => {
        took(await favourites.changeTags(id, [tag], []));
        tell('tag_added', () => change(id, [], [tag]));
      });
    },
    async remove({ id }, tag) {
      await attempt('tag', async () => {
        took(await favourites.changeTags(id, [], [tag]));
        tell('tag_removed', () => change(id, [tag], []));
      });
    },
    async rename(from, typed) {
      const to = tidyTag(typed);
      if (to === from) return;
      let isDone = false;
      await attempt('tag', async () => {
        const { count, undo } = await many.renameTag(from, to);
        isDone = true;
        tell({ count, ...(to === '' ? takenOff : renamed) }, () =>
          attempt('undo', async () => {
            await many.undo(undo);
            all.value = await library.tags();
          }),
        );
      });
      if (isDone) await readAll();
    },
  };
}
