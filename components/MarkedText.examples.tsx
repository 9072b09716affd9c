import { arabicText } from './example-card';
import { MarkedText } from './MarkedText';

const text = 'Being able to stand alone is what makes leaning on someone a choice.';

export const markedTextExamples = {
  'nothing searched for': () => (
    <p>
      <MarkedText text={text} />
    </p>
  ),
  'two words found': () => (
    <p>
      <MarkedText
        text={text}
        marks={() => [
          [0, 5],
          [57, 60],
        ]}
      />
    </p>
  ),
  'from right to left': () => (
    <p dir="auto">
      <MarkedText text={arabicText} marks={() => [[3, 7]]} />
    </p>
  ),
};
