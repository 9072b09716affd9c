import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Showing } from '../core/showing';
import { Button } from './Button';
import { dayAndTime } from './in-words';
import styles from './ShownList.module.css';
import { t } from './text';

interface Shown extends Omit<Showing, 'insightId'> {
  readonly key: number;
  /** Empty when it is kept no longer. */
  readonly text: string;
  readonly documentTitle: string;
  readonly withdrawn?: true;
}

interface ShownListProps {
  /** Newest first. */
  shown: readonly Shown[];
  /** Whether there is more than is shown here. */
  more: boolean;
  onMore: () => void;
  onForget: (key: number) => void;
  onForgetAll: () => void;
}

/** What was shown: when, where, why, and what became of it. */
export function ShownList({ shown, more, onMore, onForget, onForgetAll }: ShownListProps) {
  const whole = useRef<HTMLDivElement>(null);
  const focusOn = useRef(-1);

  // The pressed button goes, with its showing or for good; the focus stays near.
  useLayoutEffect(() => {
    if (focusOn.current < 0) return;
    const buttons = whole.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    const near = buttons[Math.min(focusOn.current, buttons.length - 1)] ?? whole.current;
    near?.focus();
    focusOn.current = -1;
  }, [shown]);

  if (shown.length === 0 && !more) {
    return (
      <div ref={whole} tabIndex={-1} class={styles.shown}>
        <p class={styles.note}>{t('shown_none')}</p>
      </div>
    );
  }
  return (
    <div ref={whole} tabIndex={-1} class={styles.shown}>
      <ol>
        {shown.map((one, index) => (
          <li key={one.key}>
            <Entry
              shown={one}
              onForget={() => {
                focusOn.current = index;
                onForget(one.key);
              }}
            />
          </li>
        ))}
      </ol>
      <div class={styles.tools}>
        {more && (
          <Button
            label={t('more')}
            kind="main"
            onClick={() => {
              focusOn.current = shown.length;
              onMore();
            }}
          />
        )}
        <Button label={t('shown_forget_all')} kind="danger" onClick={onForgetAll} />
      </div>
    </div>
  );
}

function Entry({ shown, onForget }: { shown: Shown; onForget: () => void }) {
  const { key, text, documentTitle, at, surface, reason, outcome, withdrawn } = shown;
  return (
    <>
      {text && (
        <blockquote dir="auto" id={`shown-${key}`}>
          {text}
        </blockquote>
      )}
      {documentTitle && <cite dir="auto">{documentTitle}</cite>}
      {withdrawn && <p>{t(text ? 'shown_withdrawn' : 'shown_gone')}</p>}
      <div class={styles.account}>
        <p id={`shown-when-${key}`}>
          {t(`shown_on_${surface}`, dayAndTime(at))} {t(`shown_why_${reason ?? 'rotation'}`)}
          {outcome && ` ${t(`shown_became_${outcome}`)}`}
        </p>
        <Button
          label={t('shown_forget')}
          aria-describedby={text ? `shown-${key}` : `shown-when-${key}`}
          onClick={onForget}
        />
      </div>
    </>
  );
}
