import { DocumentWeights } from './DocumentWeights';

const ignore = () => {};
const dance = {
  id: 'dance',
  title: 'The Intricate Dance: Autonomy and Belonging in Men’s Lives',
  author: 'A. Writer',
  summary: 'How men hold on to their freedom and to each other, and why neither has to win.',
  weight: 1,
  count: 38,
} as const;
const short = { id: 'short', title: 'Closeness', summary: '', weight: 2, count: 1 } as const;

export const documentWeightsExamples = {
  'two documents': () => <DocumentWeights documents={[dance, short]} onWeigh={ignore} />,
  'all off': () => (
    <DocumentWeights
      documents={[
        { ...dance, weight: 0 },
        { ...short, weight: 0 },
      ]}
      onWeigh={ignore}
    />
  ),
  'all hidden': () => <DocumentWeights documents={[{ ...dance, count: 0 }]} onWeigh={ignore} />,
};
