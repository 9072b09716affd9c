import { type ComponentChild, Fragment } from 'preact';
import styles from './Sentence.module.css';
import { type MessageKey, t } from './text';

interface SentenceProps {
  /** Each slot fills one of its placeholders, in their order: $1, $2, … */
  message: MessageKey;
  slots: readonly ComponentChild[];
}

/** A translated sentence with controls in it, wherever the reader's language wants them. */
export function Sentence({ message, slots }: SentenceProps) {
  const pieces = t(message, slots.map((_, index) => markOf(index))).split(/([\uE000-\uE008])/);
  // Component tests have the bare key, which has no place for the slots.
  const missing = slots.filter((_, index) => !pieces.includes(markOf(index)));
  return (
    <p class={styles.sentence}>
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes the order of its pieces
        <Fragment key={index}>{slots[slotOf(piece)] ?? piece}</Fragment>
      ))}
      {missing}
    </p>
  );
}

/** Stands in the text for a slot; a character of the private use area, which no language writes. */
const firstMark = 0xe000;
const markOf = (slot: number) => String.fromCharCode(firstMark + slot);
const slotOf = (piece: string) => piece.charCodeAt(0) - firstMark;
