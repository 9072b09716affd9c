import styles from './SourceLine.module.css';

interface SourceLineProps {
  title: string;
  section?: string | undefined;
}

/** Where a passage stands, as one line to read. */
export function SourceLine({ title, section }: SourceLineProps) {
  return (
    <p class={styles.source} dir="auto">
      <cite>{title}</cite>
      {section && <span aria-hidden="true"> › </span>}
      {section}
    </p>
  );
}
