import { type ReadonlySignal, signal } from '@preact/signals';
import type { FavouritesFormat } from '../../components/favourites-file';
import type { Counted, Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import { tidyTag } from '../../core/library/tags';
import type { Done, LibraryService, ManyService, Place } from '../../services/library-contract';
import type { Selection } from './selection';

export interface ManyDependencies {
  many: ManyService;
  library: Pick<LibraryService, 'chosen'>;
  /** Hands the favourites to the reader as a file. */
  handOver: (format: FavouritesFormat, favourites: readonly Favourite[]) => Promise<void>;
}

export interface ManyActs {
  /** Whether an act is on its way: the next one waits for it. */
  busy: ReadonlySignal<boolean>;
  tag(tag: string): Promise<void>;
  untag(tag: string): Promise<void>;
  remove(): Promise<void>;
  exportAs(format: FavouritesFormat): Promise<void>;
}

const tagged = { one: 'many_tagged_one', many: 'many_tagged_many' } as const;
const untagged = { one: 'many_untagged_one', many: 'many_untagged_many' } as const;
const removed = { one: 'many_removed_one', many: 'many_removed_many' } as const;
const exported = { one: 'many_exported_one', many: 'many_exported_many' } as const;

/** How many favourites are gathered at a time for a file. */
const handful = 200;

/** What is done with all that are chosen. */
export function createManyActs(
  { many, library, handOver }: ManyDependencies,
  selection: Selection,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): ManyActs {
  const busy = signal(false);

  async function alone(work: () => Promise<unknown>) {
    if (busy.value || selection.count.value === 0) return;
    busy.value = true;
    await work();
    busy.value = false;
  }

  const act = (told: Omit<Counted, 'count'>, work: () => Promise<Done>) =>
    alone(() =>
      attempt('many', async () => {
        const { count, undo } = await work();
        tell({ count, ...told }, () => attempt('undo', () => many.undo(undo)));
      }),
    );

  return {
    busy,
    async tag(typed) {
      const tag = tidyTag(typed);
      if (tag === '') return;
      await act(tagged, () => many.changeTags(selection.chosen.value, [tag], []));
    },
    untag: (tag) => act(untagged, () => many.changeTags(selection.chosen.value, [], [tag])),
    async remove() {
      await act(removed, async () => {
        const done = await many.remove(selection.chosen.value);
        selection.chooseNone();
        return done;
      });
    },
    exportAs: (format) =>
      alone(() =>
        attempt('export', async () => {
          const chosen = selection.chosen.value;
          const favourites: Favourite[] = [];
          let rest: [Place?] = [];
          do {
            const page = await library.chosen(chosen, handful, ...rest);
            favourites.push(...page.favourites);
            rest = page.more ? [page.more] : [];
          } while (rest.length > 0);
          await handOver(format, favourites);
          tell({ count: favourites.length, ...exported });
        }),
      ),
  };
}
