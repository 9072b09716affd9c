import type { ComponentChildren } from 'preact';
import styles from './MarkedText.module.css';

/** Finds what is to be marked in a text: from the first to before the last character, in order. */
export type FindMarks = (text: string) => readonly (readonly [start: number, end: number])[];

interface MarkedTextProps {
  text: string;
  /** Without it nothing is marked. */
  marks?: FindMarks | undefined;
}

/** A text in which what was searched for is marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of marks?.(text) ?? []) {
    pieces.push(
      text.slice(at, start),
      <mark key={start} class={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
