import { Download, Tag, Trash2, X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button';
import { counted } from './counted';
import styles from './SelectionBar.module.css';
import { TagField } from './TagField';
import { t } from './text';

type Open = 'tag' | 'export' | null;

interface SelectionBarProps {
  count: number;
  /** Whether all that is listed is chosen. */
  all: boolean;
  busy: boolean;
  knownTags: readonly string[];
  onAll: () => void;
  onNone: () => void;
  onTagsOpen: () => void;
  onTag: (tag: string) => void;
  onUntag: (tag: string) => void;
  onExport: (kind: 'markdown' | 'csv' | 'html') => void;
  onRemove: () => void;
  onDone: () => void;
}

/**
 * At the foot of the page while favourites are chosen: how many, and what to do with them. Ctrl+A
 * chooses all, Esc ends it.
 */
export function SelectionBar({ count, all, busy, ...props }: SelectionBarProps) {
  const [open, setOpen] = useState<Open>(null);
  /** The tags given to the chosen since the field was opened, so that they can be taken back one by one. */
  const [given, setGiven] = useState<readonly string[]>([]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (
        target instanceof Element &&
        target.closest('dialog, textarea, input:not([type=checkbox])')
      )
        return;
      if (key === 'Escape') props.onDone();
      if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        props.onAll();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const idle = count === 0 || busy;
  const toggle = (which: Open) => setOpen(open === which ? null : which);
  return (
    <section class={styles.bar} aria-label={t('many_bar')}>
      {open === 'tag' && (
        <TagField
          tags={given}
          known={props.knownTags}
          onAdd={(tag) => {
            setGiven([...given.filter((other) => other !== tag), tag]);
            props.onTag(tag);
          }}
          onRemove={(tag) => {
            setGiven(given.filter((other) => other !== tag));
            props.onUntag(tag);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'export' && (
        <div class={styles.tools}>
          <Button
            label={t('many_markdown')}
            disabled={idle}
            onClick={() => props.onExport('markdown')}
          />
          <Button label={t('many_csv')} disabled={idle} onClick={() => props.onExport('csv')} />
          <Button label={t('many_print')} disabled={idle} onClick={() => props.onExport('html')} />
        </div>
      )}
      <div class={styles.tools}>
        <p role="status">{counted(count, 'many_count_one', 'many_count_many')}</p>
        <Button
          label={t(all ? 'many_none' : 'many_all')}
          onClick={all ? props.onNone : props.onAll}
        />
        <Button
          label={t('many_tag')}
          icon={Tag}
          disabled={idle}
          aria-expanded={open === 'tag'}
          onClick={() => {
            if (open !== 'tag') props.onTagsOpen();
            setGiven([]);
            toggle('tag');
          }}
        />
        <Button
          label={t('many_export')}
          icon={Download}
          disabled={idle}
          aria-expanded={open === 'export'}
          onClick={() => toggle('export')}
        />
        <Button
          label={t('library_remove')}
          icon={Trash2}
          disabled={idle}
          onClick={props.onRemove}
        />
        <Button label={t('many_done')} icon={X} onClick={props.onDone} />
      </div>
    </section>
  );
}
