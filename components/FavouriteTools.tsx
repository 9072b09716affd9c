import { BookOpen, Copy, Ellipsis, Image, Link, NotebookPen, Quote, Tag, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { PassageSource } from '../core/favourite';
import { Button } from './Button';
import styles from './FavouriteTools.module.css';
import { t } from './text';

export interface ToolCallbacks {
  onCopy: (form: 'quote' | 'markdown' | 'link') => void;
  onPicture: () => void;
  onSection: () => void;
  onRemove: () => void;
}

interface FavouriteToolsProps extends ToolCallbacks {
  source: PassageSource;
  noteOpen: boolean;
  tagsOpen: boolean;
  onNote: () => void;
  onTags: () => void;
}

/** What can be done with a favourite: the usual in the open, the rest behind “More”. */
export function FavouriteTools({ source, noteOpen, tagsOpen, ...on }: FavouriteToolsProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class={styles.tools} data-open={open || noteOpen || tagsOpen}>
      <Button
        label={t('library_note')}
        icon={NotebookPen}
        aria-expanded={noteOpen}
        // Pressed while it is written in, the field must not close by losing the focus and open again.
        onPointerDown={(event) => noteOpen && event.preventDefault()}
        onClick={on.onNote}
      />
      <Button
        label={t('library_tags')}
        icon={Tag}
        aria-expanded={tagsOpen}
        onPointerDown={(event) => tagsOpen && event.preventDefault()}
        onClick={on.onTags}
      />
      <Button label={t('copy')} icon={Copy} onClick={() => on.onCopy('quote')} />
      <Button label={t('library_remove')} icon={Trash2} onClick={on.onRemove} />
      <Button
        label={t('more')}
        icon={Ellipsis}
        iconOnly
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div class={styles.more}>
          {source.documentId !== undefined && source.sectionIndex !== undefined && (
            <Button label={t('open_section')} icon={BookOpen} onClick={on.onSection} />
          )}
          <Button label={t('library_picture')} icon={Image} onClick={on.onPicture} />
          <Button
            label={t('library_copy_markdown')}
            icon={Quote}
            onClick={() => on.onCopy('markdown')}
          />
          {source.url && (
            <Button label={t('library_copy_link')} icon={Link} onClick={() => on.onCopy('link')} />
          )}
        </div>
      )}
    </div>
  );
}
