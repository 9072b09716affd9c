import { Search, X } from 'lucide';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './SearchField.module.css';
import { t } from './text';

interface SearchFieldProps {
  words: string;
  /** What was found, in words; told to those who do not see the list. */
  found?: string | undefined;
  /** Tags to choose from while “tag:” is typed. */
  tags: readonly string[];
  onSearch: (words: string) => void;
  /** A tag begins to be typed: it may be time to read which there are. */
  onTagBegun: () => void;
}

/** Searches the favourites as one types. “/” leads to it from anywhere on the page, Esc clears it. */
export function SearchField({ words, found, tags, onSearch, onTagBegun }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [focused, setFocused] = useState(false);
  const hintId = useId();
  const begun = /(?:^|\s)tag:"?([^"\s]*)$/iu.exec(words);
  const fitting = begun && focused ? tags.filter((tag) => isFitting(tag, begun[1] ?? '')) : [];

  // As layout: a key pressed right after the page was drawn counts.
  useLayoutEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', lead);
    return () => document.removeEventListener('keydown', lead);
  }, []);
  useEffect(() => {
    if (begun) onTagBegun();
  }, [begun !== null]);

  return (
    <search
      class={styles.search}
      onFocusIn={() => setFocused(true)}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setFocused(false);
      }}
    >
      <div class={styles.box}>
        <Icon icon={Search} />
        <input
          ref={field}
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={words}
          aria-label={t('library_search')}
          aria-describedby={hintId}
          placeholder={t('library_search')}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.isComposing) return;
            event.preventDefault();
            if (words === '') event.currentTarget.blur();
            else onSearch('');
          }}
        />
        <span class={styles.found} role="status">
          {found}
        </span>
        {words !== '' && (
          <Button
            label={t('library_search_clear')}
            icon={X}
            iconOnly
            onClick={() => {
              onSearch('');
              field.current?.focus();
            }}
          />
        )}
      </div>
      <div class={styles.below} id={hintId} hidden={!focused}>
        {fitting.length > 0
          ? fitting.slice(0, offered).map((tag) => (
              <button
                key={tag}
                type="button"
                onClick={() => {
                  onSearch(`${words.replace(/tag:"?[^"\s]*$/iu, '')}${asked('tag', tag)} `);
                  field.current?.focus();
                }}
              >
                <span dir="auto">{tag}</span>
              </button>
            ))
          : focused && words === '' && <span>{t('library_search_hint')}</span>}
      </div>
    </search>
  );
}

/** How many tags are offered at once: a line or two. */
const offered = 8;

/** What is typed to find a tag or a source by its name. */
export function asked(filter: 'tag' | 'from', name: string): string {
  const plain = name.replaceAll(/["“”„‟«»]/g, ' ').trim();
  return `${filter}:${/\s/.test(plain) ? `"${plain}"` : plain}`;
}

function isFitting(tag: string, begun: string): boolean {
  return tag.toLocaleLowerCase().startsWith(begun.toLocaleLowerCase());
}
