import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './Field.module.css';

interface FieldProps {
  /** Its name for assistive technology: the sentence around it gives it none. */
  label: string;
  type: 'number' | 'time';
  min?: number;
  max?: number;
  /** As the input writes it: "5", "07:00". */
  value: string;
  /** Says what may be entered, when something else was. */
  problem: string;
  /** Called with what may be kept, never with what may not: a time comes in milliseconds after midnight. */
  onEnter: (value: number) => void;
}

/** Digits come one by one: what they make counts as entered when no more follow for so many milliseconds. */
const settling = 800;

/** A field that reads as a part of its sentence. What is out of range stays in it, with the problem beside it. */
export function Field({ label, value, problem, onEnter, ...input }: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const settled = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [wrong, setWrong] = useState(false);
  const problemId = useId();

  // Not `value`: drawing the problem would put the kept value in place of what was entered.
  useLayoutEffect(() => {
    const { current } = field;
    if (current) current.value = value;
    setWrong(false);
  }, [value, input.max]);
  useEffect(() => () => clearTimeout(settled.current), []);

  function enter({ validity: { valid }, value: entered, valueAsNumber }: HTMLInputElement) {
    clearTimeout(settled.current);
    setWrong(!valid);
    if (valid && entered !== value) onEnter(valueAsNumber);
  }

  return (
    <span class={styles.field}>
      <input
        {...input}
        ref={field}
        step={input.type === 'number' ? 1 : 60}
        required
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? problemId : undefined}
        style={input.max === undefined ? undefined : { '--digits': String(input.max).length }}
        onInput={({ currentTarget }) => {
          clearTimeout(settled.current);
          if (!currentTarget.validity.valid) return;
          setWrong(false);
          settled.current = setTimeout(() => enter(currentTarget), settling);
        }}
        // A time changes with each of its digits; a number, when the reader is done with it.
        onChange={({ currentTarget }) => input.type === 'number' && enter(currentTarget)}
        onBlur={({ currentTarget }) => enter(currentTarget)}
      />
      <span role="alert" id={problemId}>
        {wrong && <span class={styles.problem}>{problem}</span>}
      </span>
    </span>
  );
}
