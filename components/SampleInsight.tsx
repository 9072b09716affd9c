import { Insight } from './Insight';
import styles from './SampleInsight.module.css';
import { SourceLine } from './SourceLine';
import { shortTitle } from './short-title';

interface SampleInsightProps {
  text: string;
  title: string;
  section: string;
}

/** An insight with its source, as an example within a text. */
export function SampleInsight({ text, title, section }: SampleInsightProps) {
  return (
    <div class={styles.sample}>
      <Insight text={text} language="en" />
      <SourceLine title={shortTitle(title)} section={section} />
    </div>
  );
}
