import { X } from 'lucide';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { favouriteLimits } from '../core/favourite';
import { Icon } from './Icon';
import styles from './TagField.module.css';
import { t } from './text';

interface TagFieldProps {
  tags: readonly string[];
  /** The tags there are, offered while one is typed. */
  known: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  /** The reader is done. */
  onClose: () => void;
}

/** Tags while they are given and taken. Enter or a comma adds one, Backspace in the empty field takes the last. */
export function TagField({ tags, known, onAdd, onRemove, onClose }: TagFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  function add() {
    const input = field.current;
    if (!input) return;
    const tag = input.value.trim();
    input.value = '';
    if (tag !== '') onAdd(tag);
  }

  return (
    <div class={styles.field}>
      {tags.map((tag) => (
        <span key={tag} class={styles.tag} dir="auto">
          {tag}
          <button
            type="button"
            aria-label={t('tag_take_off', tag)}
            title={t('tag_take_off', tag)}
            onClick={() => {
              onRemove(tag);
              field.current?.focus();
            }}
          >
            <Icon icon={X} />
          </button>
        </span>
      ))}
      {tags.length < favouriteLimits.tags && (
        <input
          ref={field}
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          list={listId}
          maxLength={favouriteLimits.tag}
          aria-label={t('tag_add')}
          placeholder={t('tag_add')}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              add();
            } else if (event.key === 'Escape') {
              // What was begun is given up.
              event.currentTarget.value = '';
              event.currentTarget.closest<HTMLElement>('li[tabindex]')?.focus();
              onClose();
            } else if (event.key === 'Backspace' && event.currentTarget.value === '') {
              const last = tags.at(-1);
              if (last !== undefined) onRemove(last);
            }
          }}
          onBlur={add}
        />
      )}
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
