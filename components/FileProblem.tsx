import type { FilePlace, ReadingProblem } from '../core/archive/reading-problem';
import { number } from './counted';
import styles from './FileProblem.module.css';
import { t } from './text';

/** Why a file is not brought back. */
export type Refusal =
  | ReadingProblem
  /** The browser could not read it: it was moved, or has changed since it was chosen. */
  | { readonly kind: 'unreadable'; readonly place?: never };

/** Each kind as a part of a message's key. */
const keys = {
  empty: 'empty',
  'too-large': 'too_large',
  'not-flyleaf': 'not_flyleaf',
  'not-json': 'not_json',
  truncated: 'truncated',
  newer: 'newer',
  older: 'older',
  changed: 'changed',
  invalid: 'invalid',
  unreadable: 'unreadable',
} as const;

/** Says what is wrong with a file and where, and that nothing was changed. */
export function FileProblem({ problem }: { problem: Refusal }) {
  return (
    <div class={styles.problem} role="alert">
      <p>{t(`options_problem_${keys[problem.kind]}`)}</p>
      {problem.place && <p dir="auto">{inWords(problem.place)}</p>}
      <p>{t('options_problem_nothing_changed')}</p>
    </div>
  );
}

function inWords(place: FilePlace): string {
  if ('path' in place) return t('options_problem_path', place.path);
  if ('row' in place) {
    const row = number(place.row);
    return place.field
      ? t('options_problem_field', [row, place.field])
      : t('options_problem_row', row);
  }
  const line = number(place.line);
  return place.column
    ? t('options_problem_column', [line, number(place.column)])
    : t('options_problem_line', line);
}
