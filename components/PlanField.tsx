import { favouriteLimits } from '../core/favourite';
import styles from './PlanField.module.css';

interface PlanFieldProps {
  label: string;
  value: string;
  /** Shown while it is empty; a long one makes it no higher. */
  example: string;
  /** The id of what is said of it. */
  describedBy: string;
  onType: (text: string) => void;
  onEnter: () => void;
}

/** One part of a plan: as many lines as its words take, without a line break of its own. */
export function PlanField({ label, value, example, describedBy, ...on }: PlanFieldProps) {
  return (
    <label class={styles.part}>
      <span>{label}</span>
      <span class={styles.field} data-text={`${value}\n`}>
        <textarea
          rows={1}
          dir="auto"
          autocomplete="off"
          maxLength={favouriteLimits.plan}
          placeholder={example}
          aria-describedby={describedBy}
          value={value}
          onInput={({ currentTarget }) => on.onType(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            on.onEnter();
          }}
        />
      </span>
    </label>
  );
}
