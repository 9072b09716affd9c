import type { ComponentChildren } from 'preact';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  summary: string;
  onOpen?: () => void;
  children: ComponentChildren;
}

/** What stands here for whoever asks for it. */
export function Disclosure({ summary, onOpen, children }: DisclosureProps) {
  return (
    <details
      class={styles.disclosure}
      onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
