import { type FindMarks, MarkedText } from './MarkedText';
import styles from './TagList.module.css';
import { t } from './text';

interface TagListProps {
  tags: readonly string[];
  marks?: FindMarks | undefined;
  /** Looks for others with this tag; without it the tags are not to be pressed. */
  onTag?: ((tag: string) => void) | undefined;
}

/** The tags of a favourite, each a way to others that carry it. */
export function TagList({ tags, marks, onTag }: TagListProps) {
  return (
    <ul class={styles.tags} aria-label={t('library_tags')}>
      {tags.map((tag) => (
        <li key={tag} dir="auto">
          {onTag ? (
            <button type="button" title={t('library_find_tag')} onClick={() => onTag(tag)}>
              <MarkedText text={tag} marks={marks} />
            </button>
          ) : (
            <MarkedText text={tag} marks={marks} />
          )}
        </li>
      ))}
    </ul>
  );
}
