import { arabicText, longestText } from './example-card';
import { VirtualList } from './VirtualList';

const texts = Array.from(
  { length: 500 },
  (_, index) =>
    [longestText.slice(0, 40 + ((index * 37) % 240)), arabicText][index % 7 === 3 ? 1 : 0],
);

export const virtualListExamples = {
  'five hundred of them': () => (
    <VirtualList
      label="Passages"
      length={texts.length}
      keyOf={keyOf}
      isThere={() => true}
      estimate={() => 80}
      onRange={ignore}
    >
      {(index) => <p dir="auto">{texts[index]}</p>}
    </VirtualList>
  ),
  'those far down still to be read': () => (
    <VirtualList
      label="Passages"
      length={texts.length}
      keyOf={keyOf}
      isThere={(index) => index < 2}
      estimate={() => 80}
      onRange={ignore}
    >
      {(index) => (index < 2 ? <p dir="auto">{texts[index]}</p> : null)}
    </VirtualList>
  ),
};

function keyOf(index: number) {
  return String(index);
}

function ignore() {}
