import { Trash2, Undo2 } from 'lucide';
import type { Favourite } from '../core/favourite';
import { Button } from './Button';
import styles from './FavouriteEntry.module.css';
import { FavouriteSource } from './FavouriteSource';
import { TagList } from './TagList';
import { t } from './text';
import { date, timeAgo } from './time-ago';

interface TrashEntryProps {
  favourite: Favourite;
  /** Epoch milliseconds. */
  now: number;
  onPutBack: () => void;
  /** Removes it for good, once the reader has said so. */
  onRemove: () => void;
}

/** A favourite that was removed: put back as it was, or removed for good. */
export function TrashEntry({ favourite, now, onPutBack, onRemove }: TrashEntryProps) {
  const { text, source, note, tags, removedAt = now } = favourite;
  return (
    <article class={styles.entry}>
      <blockquote dir="auto" data-long={text.length > longest}>
        {text}
      </blockquote>
      <FavouriteSource source={source} text={text} />
      <p class={styles.when}>
        <time dateTime={new Date(removedAt).toISOString()} title={date(removedAt)}>
          {removedText(removedAt, now)}
        </time>
      </p>
      {note !== '' && (
        <p class={styles.note} dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && <TagList tags={tags} />}
      <div class={styles.answers}>
        <Button label={t('trash_put_it_back')} icon={Undo2} onClick={onPutBack} />
        <Button label={t('trash_remove')} icon={Trash2} onClick={onRemove} />
      </div>
    </article>
  );
}

/** In characters; a longer text is set like a page of a book. */
const longest = 280;

function removedText(removedAt: number, now: number) {
  const ago = timeAgo(removedAt, now);
  if (ago === undefined) return t('trash_removed_on', date(removedAt));
  return ago === 'now' ? t('trash_removed_now') : t('trash_removed_ago', ago);
}
