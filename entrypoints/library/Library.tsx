import { FavouriteEntry } from '../../components/FavouriteEntry';
import { counted } from '../../components/in-words';
import { MoreBelow } from '../../components/MoreBelow';
import { NoticeBar } from '../../components/NoticeBar';
import { ReadFailure } from '../../components/ReadFailure';
import { SectionDialog } from '../../components/SectionDialog';
import { t } from '../../components/text';
import styles from './Library.module.css';
import type { LibraryModel } from './library-model';

interface LibraryProps {
  model: LibraryModel;
  now: () => number;
}

export function Library({ model, now }: LibraryProps) {
  const { notices, section } = model;
  const count = model.count.value;
  const failed = model.failed.value;
  const opened = section.opened.value;
  return (
    <main class={styles.page}>
      <header class={styles.header}>
        <h1>{t('library')}</h1>
        {count !== undefined && count > 0 && (
          <p>{counted(count, 'library_count_one', 'library_count_many')}</p>
        )}
      </header>
      {failed && <ReadFailure failure="list" onRetry={() => void model.start()} />}
      <ReadingList model={model} now={now()} />
      {opened && (
        <SectionDialog
          section={opened.section}
          insight={opened.place.text}
          language={opened.place.language}
          onClose={section.close}
        />
      )}
      <NoticeBar
        notice={notices.notice.value}
        failure={failed ? null : notices.failure.value}
        onUndo={() => void notices.undo()}
        onDismiss={notices.dismiss}
      />
    </main>
  );
}

function ReadingList({ model, now }: { model: LibraryModel; now: number }) {
  const favourites = model.favourites.value;
  if (!favourites) return null;
  if (favourites.length === 0) return <p class={styles.nothing}>{t('library_nothing')}</p>;
  return (
    <>
      <ol class={styles.list}>
        {favourites.map((favourite) => (
          <li key={favourite.id}>
            <FavouriteEntry
              favourite={favourite}
              now={now}
              onCopy={() => void model.copy(favourite)}
              onSection={() => void model.openSection(favourite)}
              onRemove={() => void model.remove(favourite)}
              onUndo={() => void model.bringBack(favourite)}
            />
          </li>
        ))}
      </ol>
      {model.hasMore.value && (
        <MoreBelow
          label={t('library_older')}
          after={favourites.length}
          onMore={() => void model.readMore()}
        />
      )}
    </>
  );
}
