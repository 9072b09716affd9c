import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { counted } from './counted';
import styles from './NoticeBar.module.css';
import type { Doing, Notice } from './notices';
import { t } from './text';

/** How long a notice stays, in milliseconds: time to read it and to reach for its undo. */
const stay = 7000;

interface NoticeBarProps {
  notice: Notice | null;
  failure: Doing | null;
  onUndo: () => void;
  onDismiss: () => void;
}

/** Says what was done, or what failed, at the foot of the page. Failures stay until dismissed. */
export function NoticeBar({ notice, failure, onUndo, onDismiss }: NoticeBarProps) {
  return (
    <div class={styles.place}>
      <div role="status">
        {notice && <Passing notice={notice} onUndo={onUndo} onLeave={onDismiss} />}
      </div>
      <div role="alert">
        {failure && (
          <p class={styles.bar} data-failure>
            <span>{t(`failure_${failure}`)}</span>
            <Button label={t('dismiss')} icon={X} iconOnly onClick={onDismiss} />
          </p>
        )}
      </div>
    </div>
  );
}

function wordsOf({ message }: Notice): string {
  return typeof message === 'string'
    ? t(message)
    : counted(message.count, message.one, message.many);
}

interface PassingProps {
  notice: Notice;
  onUndo: () => void;
  onLeave: () => void;
}

function Passing({ notice, onUndo, onLeave }: PassingProps) {
  const bar = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const leave = () => {
      const attended = bar.current?.matches(':hover, :focus-within');
      if (attended) timer = setTimeout(leave, stay);
      else onLeave();
    };
    let timer = setTimeout(leave, stay);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <p class={styles.bar} ref={bar}>
      <span>{wordsOf(notice)}</span>
      {notice.undo && <Button label={t('undo')} onClick={onUndo} />}
    </p>
  );
}
