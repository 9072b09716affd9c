import { useLayoutEffect, useRef } from 'preact/hooks';
import { counted } from '../../components/counted';
import { SearchField } from '../../components/SearchField';
import { t } from '../../components/text';
import styles from './LibraryHeader.module.css';
import { type LibraryModel, wordsOf } from './library-model';

interface LibraryHeaderProps {
  model: LibraryModel;
  onTags: () => void;
}

/** The title and, as words, what else there is; below it the search, which stays in sight. */
export function LibraryHeader({ model, onTags }: LibraryHeaderProps) {
  const { kind } = model.shown.value.view;
  return kind === 'list' ? (
    <WholeHeader model={model} onTags={onTags} />
  ) : (
    <PartHeader model={model} kind={kind} />
  );
}

function PartHeader({ model, kind }: { model: LibraryModel; kind: keyof typeof titles }) {
  const total = model.shown.value.list.total.value ?? 0;
  const heading = useHeading();
  return (
    <header class={styles.header}>
      <h1 ref={heading} tabIndex={-1}>
        {t(titles[kind])}
      </h1>
      <nav class={styles.words} aria-label={t('library_more')}>
        <a href="#all">{t('library_back')}</a>
        {kind === 'random' && total > 0 && (
          <button type="button" onClick={() => void model.go({ kind })}>
            {t('random_another')}
          </button>
        )}
        {kind === 'trash' && total > 0 && (
          <button type="button" onClick={() => model.trash.ask('all')}>
            {t('trash_empty')}
          </button>
        )}
      </nav>
      {kind === 'trash' && <p class={styles.note}>{t('trash_note')}</p>}
    </header>
  );
}

/** The heading takes over the focus of a word that turned to another view, and went with it. */
function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body && location.hash !== '') heading.current?.focus();
  }, []);
  return heading;
}

const titles = { trash: 'trash', day: 'day', random: 'random' } as const;

function WholeHeader({ model, onTags }: LibraryHeaderProps) {
  const { saved, selection, tagging } = model;
  const { view, list } = model.shown.value;
  const heading = useHeading();
  const count = saved.total.value;
  const found = list.total.value;
  const asked = model.view.value;
  const some = count !== undefined && count > 0;
  return (
    <>
      <header class={styles.header}>
        <h1 ref={heading} tabIndex={-1}>
          {t('library')}
        </h1>
        {some && (
          <p class={styles.count}>{counted(count, 'library_count_one', 'library_count_many')}</p>
        )}
        <nav class={styles.words} aria-label={t('library_more')}>
          {some && (
            <>
              <a href="#day">{t('day')}</a>
              <a href="#random">{t('random')}</a>
              <button type="button" onClick={onTags}>
                {t('library_tags')}
              </button>
              <button
                type="button"
                aria-pressed={selection.on.value}
                onClick={selection.on.value ? selection.stop : selection.start}
              >
                {t('library_select')}
              </button>
            </>
          )}
          <a href="#trash">{t('trash')}</a>
        </nav>
      </header>
      {(some || wordsOf(asked) !== '') && (
        <div class={styles.search}>
          <SearchField
            words={asked.kind === 'list' ? asked.words : ''}
            found={
              wordsOf(view) !== '' && found !== undefined
                ? counted(found, 'library_found_one', 'library_found_many')
                : undefined
            }
            tags={tagging.all.value?.map(({ tag }) => tag) ?? []}
            onSearch={(words) => void model.search(words)}
            onTagBegun={() => void tagging.readAll()}
          />
        </div>
      )}
    </>
  );
}
