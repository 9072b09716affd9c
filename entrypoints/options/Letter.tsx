import type { ComponentChildren } from 'preact';
import { ReadFailure } from '../../components/ReadFailure';
import { Waiting } from '../../components/Waiting';
import styles from './Letter.module.css';
import type { Part } from './part';

interface ParagraphProps {
  title: string;
  /** For links from other pages. */
  id?: string;
  children: ComponentChildren;
}

/** One paragraph of the letter, under its heading. */
export function Paragraph({ title, id, children }: ParagraphProps) {
  return (
    <section class={styles.paragraph} {...(id && { id })}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Sentences that belong together, such as one and its note. */
export function Saying({ children }: { children: ComponentChildren }) {
  return <div class={styles.saying}>{children}</div>;
}

/** Explains the sentence before it. */
export function Note({ children }: { children: ComponentChildren }) {
  return <p class={styles.note}>{children}</p>;
}

/** Something that has happened meanwhile, said once. */
export function Told({ children }: { children: ComponentChildren }) {
  return (
    <p role="note" class={styles.told}>
      {children}
    </p>
  );
}

interface ReadProps<Content> {
  part: Part<Content>;
  children: (content: Content) => ComponentChildren;
}

/** Draws what was read, once it was. */
export function Read<Content>({ part, children }: ReadProps<Content>) {
  const content = part.content.value;
  if (part.failed.value) return <ReadFailure failure="read" onRetry={() => void part.read()} />;
  return content === undefined ? <Waiting /> : children(content);
}
