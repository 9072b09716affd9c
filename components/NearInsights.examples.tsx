import { arabicText, exampleCard, longestText, longTitle, unbrokenText } from './example-card';
import { NearInsights } from './NearInsights';

const ignore = () => {};
const { text, documentTitle } = exampleCard;

export const nearInsightsExamples = {
  'two insights': () => (
    <NearInsights
      account={{
        fitted: [],
        near: [
          { text, documentTitle },
          { text: longestText, documentTitle: longTitle },
        ],
      }}
      onRetry={ignore}
    />
  ),
  none: () => <NearInsights account={{ fitted: [], near: [] }} onRetry={ignore} />,
  'being read': () => <NearInsights account={undefined} onRetry={ignore} />,
  'not to be read': () => <NearInsights account={null} onRetry={ignore} />,
  'without a place to break, and from right to left': () => (
    <NearInsights
      account={{
        fitted: [],
        near: [
          { text: unbrokenText, documentTitle: unbrokenText },
          { text: arabicText, documentTitle: arabicText },
        ],
      }}
      onRetry={ignore}
    />
  ),
};
