import { useMemo } from 'preact/hooks';
import { FavouriteEntry } from '../../components/FavouriteEntry';
import { FavouritePlaceholder } from '../../components/FavouritePlaceholder';
import { asked } from '../../components/SearchField';
import { TrashEntry } from '../../components/TrashEntry';
import { t } from '../../components/text';
import { VirtualList } from '../../components/VirtualList';
import type { Favourite } from '../../core/favourite';
import { matchesIn } from '../../core/library/matches';
import { parseQuery } from '../../core/library/query';
import { heightOf } from './height-of';
import styles from './Library.module.css';
import { type LibraryModel, wordsOf } from './library-model';
import { isRead } from './rows';

interface EntriesProps {
  model: LibraryModel;
  now: () => number;
}

/** The favourites of a view, one under the other. */
export function Entries({ model, now }: EntriesProps) {
  const { view, list } = model.shown.value;
  const rows = list.rows.value ?? [];
  const words = wordsOf(view);
  const marks = useMemo(() => {
    const query = parseQuery(words);
    return words === '' ? undefined : (text: string) => matchesIn(text, query);
  }, [words]);
  const keyOf = useMemo(() => (index: number) => rows[index]?.id ?? index, [rows]);
  const time = now();

  return (
    <div class={styles.list}>
      <VirtualList
        key={view.kind}
        label={t('library')}
        length={list.length.value}
        keyOf={keyOf}
        isThere={(index) => isThere(rows[index])}
        estimate={(index, width) => heightOf(rows[index], width)}
        onRange={(first, last) => void list.show(first, last)}
      >
        {(index) => {
          const row = rows[index];
          if (!row || !isRead(row)) return <FavouritePlaceholder />;
          return view.kind === 'trash' ? (
            <TrashEntry
              favourite={row}
              now={time}
              onPutBack={() => void model.trash.putBack(row)}
              onRemove={() => model.trash.ask(row)}
            />
          ) : (
            <Entry model={model} favourite={row} now={time} marks={marks} />
          );
        }}
      </VirtualList>
      {list.cut.value && <p class={styles.cut}>{t('library_cut')}</p>}
    </div>
  );
}

const isThere = (row: Parameters<typeof isRead>[0] | undefined) => row !== undefined && isRead(row);

interface EntryProps {
  model: LibraryModel;
  favourite: Favourite;
  now: number;
  marks: ((text: string) => readonly (readonly [number, number])[]) | undefined;
}

function Entry({ model, favourite, now, marks }: EntryProps) {
  const { entry, notes, plan, tagging, selection } = model;
  const { id } = favourite;
  return (
    <FavouriteEntry
      favourite={favourite}
      now={now}
      marks={marks}
      writing={notes.written.value.get(id)}
      knownTags={tagging.all.value?.map(({ tag }) => tag)}
      chosen={selection.on.value ? selection.has(id) : undefined}
      alone={model.shown.value.view.kind === 'random'}
      onCopy={(form) => void entry.copy(favourite, form)}
      onPicture={() => entry.picture(favourite)}
      onSection={() => void entry.openSection(favourite)}
      onRemove={() => void entry.remove(favourite)}
      onUndo={() => void entry.bringBack(favourite)}
      onNoteOpen={() => notes.open(favourite)}
      onNoteType={(text) => notes.type(id, text)}
      onNoteClose={() => void notes.close(id)}
      onNoteRetry={() => void notes.save(id)}
      onPlanEdit={() => plan.edit(favourite)}
      onPlanDrop={() => void plan.drop(favourite)}
      onTagsOpen={() => void tagging.readAll()}
      onTagAdd={(tag) => void tagging.add(favourite, tag)}
      onTagRemove={(tag) => void tagging.remove(favourite, tag)}
      onTag={(tag) => void model.search(asked('tag', tag))}
      onSource={(title) => void model.search(asked('from', title))}
      onChoose={(range) => selection.toggle(id, range)}
    />
  );
}
