import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { favouriteLimits } from '../core/favourite';
import { Button } from './Button';
import styles from './NoteField.module.css';
import { t } from './text';

/** `typed` is on its way to be saved. */
export type NoteState = 'typed' | 'saved' | 'failed';

interface NoteFieldProps {
  text: string;
  state: NoteState;
  onType: (text: string) => void;
  /** The reader is done with it. */
  onClose: () => void;
  onRetry: () => void;
}

/** A note while it is written: saved by itself, with a word of how that went. It takes the focus. */
export function NoteField({ text, state, onType, onClose, onRetry }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const stateId = useId();
  const typed = useRef(false);

  useLayoutEffect(() => {
    // One that could not be saved opens by itself, and takes nothing from what the reader does.
    if (state === 'failed') return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(text.length, text.length);
  }, []);

  return (
    <div class={styles.note}>
      <div class={styles.field} data-text={`${text}\n`}>
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          maxLength={favouriteLimits.note}
          aria-label={t('library_note')}
          aria-describedby={stateId}
          placeholder={t('note_placeholder')}
          onInput={({ currentTarget }) => {
            typed.current = true;
            onType(currentTarget.value);
          }}
          onKeyDown={({ key, ctrlKey, metaKey, isComposing, currentTarget }) => {
            if (isComposing) return;
            if (key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey))) {
              currentTarget.closest<HTMLElement>('li[tabindex]')?.focus({ preventScroll: true });
              onClose();
            }
          }}
          // A window that is left is no note that is done: the field stays open in it.
          onBlur={() => document.hasFocus() && onClose()}
        />
      </div>
      <p class={styles.state} id={stateId} role={state === 'failed' ? 'alert' : 'status'}>
        {state === 'saved' && typed.current && t('note_is_saved')}
        {state === 'failed' && (
          <>
            {t('note_failed')} <Button label={t('try_again')} onClick={onRetry} />
          </>
        )}
      </p>
    </div>
  );
}
