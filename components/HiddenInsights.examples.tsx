import { HiddenInsights } from './HiddenInsights';

const ignore = () => {};
const documentTitle = 'The Intricate Dance: Autonomy and Belonging in Men’s Lives';
const insights = [
  {
    id: 'a',
    text: 'Being able to stand alone is what makes leaning on someone a choice.',
    documentTitle,
  },
  {
    id: 'b',
    text: 'There are evenings when you want to be left alone and want somebody to notice.',
    documentTitle,
  },
];

export const hiddenInsightsExamples = {
  'none hidden': () => <HiddenInsights insights={[]} onBringBack={ignore} />,
  'one hidden': () => <HiddenInsights insights={insights.slice(1)} onBringBack={ignore} />,
  'two hidden': () => <HiddenInsights insights={insights} onBringBack={ignore} />,
};
