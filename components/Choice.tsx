import styles from './Choice.module.css';

interface ChoiceProps<Value extends string> {
  /** Its name for assistive technology: the sentence around it gives it none. */
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly label: string }[];
  onChoose: (value: Value) => void;
}

/** A choice that reads as a part of its sentence. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChoose } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    // Not every browser makes a select as narrow as what is chosen: an unseen copy of it does.
    <span class={styles.choice} data-chosen={chosen?.label}>
      <select
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
