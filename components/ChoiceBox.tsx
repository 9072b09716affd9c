import styles from './ChoiceBox.module.css';

interface ChoiceBoxProps {
  /** How what is chosen begins. */
  label: string;
  chosen: boolean;
  /** With Shift, from the one chosen last to this one. */
  onChoose: (range: boolean) => void;
}

/** Chooses something in a list. All of it can be pressed that lies in the same article. */
export function ChoiceBox({ label, chosen, onChoose }: ChoiceBoxProps) {
  return (
    <label class={styles.box}>
      <input
        type="checkbox"
        aria-label={label}
        checked={chosen}
        onClick={({ shiftKey }) => onChoose(shiftKey)}
      />
    </label>
  );
}
