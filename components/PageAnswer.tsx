import styles from './PageAnswer.module.css';
import { t } from './text';

interface PageAnswerProps {
  /** What became of “for this page”; null while it was not asked, or once its card is there. */
  answer: 'reading' | 'nothing' | 'short' | 'refused' | 'skipped' | null;
}

/** Says why no insight came for the page in front, or that it is being read. */
export function PageAnswer({ answer }: PageAnswerProps) {
  return (
    <p class={styles.answer} role="status">
      {answer && t(`this_page_${answer}`)}
    </p>
  );
}
