import { Check, Pencil, Trash2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { favouriteLimits } from '../core/favourite';
import { tagKey, tidyTag } from '../core/library/tags';
import { Button } from './Button';
import { counted } from './counted';
import { Dialog } from './Dialog';
import styles from './TagsDialog.module.css';
import { t } from './text';

interface Tag {
  readonly tag: string;
  readonly count: number;
}

interface TagsDialogProps {
  /** undefined while they are read. */
  tags: readonly Tag[] | undefined;
  /** Everywhere. A tag of that name takes it in; the empty name takes the tag off. */
  onRename: (from: string, to: string) => void;
  onTag: (tag: string) => void;
  onClose: () => void;
}

/** All tags with how often each was given. Here they are renamed, made one, and taken off. */
export function TagsDialog({ tags, onRename, onTag, onClose }: TagsDialogProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <Dialog title={t('library_tags')} onClose={onClose}>
      {tags === undefined && <p class={styles.note}>{t('loading')}</p>}
      {tags?.length === 0 && <p class={styles.note}>{t('tags_none')}</p>}
      <ul class={styles.tags}>
        {tags?.map(({ tag, count }) => (
          <li key={tag}>
            {tag === renaming ? (
              <NewName
                tag={tag}
                isTaken={(name) => isAnother(tags, tag, name)}
                onRename={(to) => {
                  setRenaming(null);
                  if (to !== tag) onRename(tag, to);
                }}
                onLeave={() => setRenaming(null)}
              />
            ) : (
              <>
                <div class={styles.tag}>
                  <button type="button" onClick={() => onTag(tag)}>
                    <span dir="auto">{tag}</span>
                  </button>
                  <span>{counted(count, 'tags_count_one', 'tags_count_many')}</span>
                </div>
                <Button
                  label={t('tags_rename', tag)}
                  icon={Pencil}
                  iconOnly
                  onClick={() => setRenaming(tag)}
                />
                <Button
                  label={t('tags_take_off', tag)}
                  icon={Trash2}
                  iconOnly
                  onClick={() => onRename(tag, '')}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Whether the name is that of another tag, which would take this one in. */
function isAnother(tags: readonly Tag[], tag: string, name: string): boolean {
  const key = tagKey(name);
  return key !== tagKey(tag) && tags.some((other) => tagKey(other.tag) === key);
}

interface NewNameProps {
  tag: string;
  isTaken: (name: string) => boolean;
  onRename: (to: string) => void;
  onLeave: () => void;
}

function NewName({ tag, isTaken, onRename, onLeave }: NewNameProps) {
  const [name, setName] = useState(tag);
  const field = useRef<HTMLInputElement>(null);
  const tidy = tidyTag(name);
  const taken = isTaken(tidy);
  useLayoutEffect(() => field.current?.select(), []);

  return (
    <form
      class={styles.renaming}
      onSubmit={(event) => {
        event.preventDefault();
        // A name is taken off with its own button, not by leaving it empty.
        if (tidy !== '') onRename(tidy);
      }}
    >
      <input
        ref={field}
        dir="auto"
        autocomplete="off"
        maxLength={favouriteLimits.tag}
        aria-label={t('tags_new_name', tag)}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Esc leaves the field, not the dialog.
          event.preventDefault();
          event.stopPropagation();
          onLeave();
        }}
      />
      <Button
        label={t(taken ? 'tags_join' : 'tags_keep_name')}
        icon={Check}
        kind="main"
        disabled={tidy === ''}
        onClick={({ currentTarget }) => currentTarget.form?.requestSubmit()}
      />
      <p role="status">{taken && t('tags_become_one', tidy)}</p>
    </form>
  );
}
