import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './FinalQuestion.module.css';

interface FinalQuestionProps {
  title: string;
  /** What would go. */
  children: ComponentChildren;
  /** The safe answer. */
  keep: string;
  /** The answer that cannot be taken back. */
  act: string;
  onAct: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. The safe answer has the focus. */
export function FinalQuestion({ title, children, keep, act, onAct, onClose }: FinalQuestionProps) {
  const answers = useRef<HTMLDivElement>(null);

  // An autofocus attribute would do, but Chromium writes to the console about it.
  useLayoutEffect(() => answers.current?.querySelector('button')?.focus(), []);

  return (
    <Dialog title={title} onClose={onClose}>
      <div class={styles.text}>{children}</div>
      <div class={styles.answers} ref={answers}>
        <Button label={keep} kind="main" onClick={onClose} />
        <Button label={act} kind="danger" onClick={onAct} />
      </div>
    </Dialog>
  );
}
