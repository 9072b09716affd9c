import { BookOpen, Copy, Trash2, Undo2 } from 'lucide';
import type { Favourite, PassageSource } from '../core/favourite';
import { Button } from './Button';
import styles from './FavouriteEntry.module.css';
import { SavedWhen } from './SavedWhen';
import { SourceLine } from './SourceLine';
import { shortTitle } from './short-title';
import { t } from './text';
import { useKeptFocus } from './use-kept-focus';

interface FavouriteEntryProps {
  favourite: Favourite;
  /** Epoch milliseconds. */
  now: number;
  onCopy: () => void;
  onSection: () => void;
  onRemove: () => void;
  onUndo: () => void;
}

/** A favourite to read. Removed, it keeps its place in the list and offers to come back. */
export function FavouriteEntry({ favourite, now, ...on }: FavouriteEntryProps) {
  const { text, source, savedAt, removedAt } = favourite;
  const entry = useKeptFocus<HTMLElement>();
  const removed = removedAt !== undefined;
  return (
    <article class={styles.entry} ref={entry} data-removed={removed}>
      <blockquote dir="auto" data-long={text.length > longest}>
        {text}
      </blockquote>
      <SourceLine title={titleOf(source)} section={source.section} />
      <p class={styles.when}>
        <SavedWhen savedAt={savedAt} now={now} />
      </p>
      {removed ? (
        <p class={styles.removed} role="status">
          {t('save_removed')}
          <Button label={t('undo')} icon={Undo2} onClick={on.onUndo} />
        </p>
      ) : (
        <div class={styles.tools}>
          <Button label={t('copy')} icon={Copy} onClick={on.onCopy} />
          {source.documentId !== undefined && source.sectionIndex !== undefined && (
            <Button label={t('open_section')} icon={BookOpen} onClick={on.onSection} />
          )}
          <Button label={t('library_remove')} icon={Trash2} onClick={on.onRemove} />
        </div>
      )}
    </article>
  );
}

/** The documents' titles are ours to shorten, those of web pages are not. */
function titleOf({ title, documentId }: PassageSource) {
  return documentId === undefined ? title : shortTitle(title);
}

/** In characters; a longer text is set like a page of a book. */
const longest = 280;
