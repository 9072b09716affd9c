import type { ComponentChildren } from 'preact';
import styles from './CountedList.module.css';
import { Disclosure } from './Disclosure';

interface CountedListProps {
  /** How many there are of what. */
  summary: string;
  /** The list, and what is to be said of it. */
  children: ComponentChildren;
}

/** A list that shows how many it holds, and opens to show them. */
export function CountedList({ summary, children }: CountedListProps) {
  return (
    <Disclosure summary={summary}>
      <div class={styles.counted}>{children}</div>
    </Disclosure>
  );
}
