import './Insight.css';
import { insightSize } from './insight-size';

interface InsightProps {
  text: string;
  /** Absent for the insight of the build, which is no card. */
  id?: string;
  language?: string;
}

/** The first-frame script draws the same element; tests/components compares the two. */
export function Insight({ text, id, language }: InsightProps) {
  return (
    <p
      class="Insight_text"
      dir="auto"
      lang={language}
      data-size={insightSize(text)}
      data-insight={id}
    >
      {text}
    </p>
  );
}
