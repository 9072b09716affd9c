import { Fragment, type VNode } from 'preact';
import styles from './Sentence.module.css';
import { type MessageKey, t } from './text';

interface SentenceProps {
  /** Each slot fills one of its placeholders, in their order: $1, $2, … */
  message: MessageKey;
  /** A control with a key stays the same one when the sentence around it changes. */
  slots: readonly (VNode | string)[];
}

/** A translated sentence with controls in it, wherever the reader's language wants them. */
export function Sentence({ message, slots }: SentenceProps) {
  const pieces = t(
    message,
    slots.map((_, index) => markOf(index)),
  ).split(/([\uE000-\uE008])/);
  // Component tests have the bare key, which has no place for the slots.
  const missing = slots.map((_, index) => markOf(index)).filter((mark) => !pieces.includes(mark));
  return (
    <p class={styles.sentence}>
      {[...pieces, ...missing].map((piece, index) => {
        const slot = slots[slotOf(piece)] ?? piece;
        const key = typeof slot === 'string' ? index : (slot.key ?? index);
        return <Fragment key={key}>{slot}</Fragment>;
      })}
    </p>
  );
}

/** Stands in the text for a slot; a character of the private use area, which no language writes. */
const firstMark = 0xe000;
const markOf = (slot: number) => String.fromCharCode(firstMark + slot);
const slotOf = (piece: string) => piece.charCodeAt(0) - firstMark;
