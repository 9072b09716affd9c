/** What documents and insights made up for measuring have in common. It is JSON, to be sent into a page. */
export const madeUp = {
  document: {
    language: 'en',
    summary: 'Made for measuring.',
    keywords: [],
    sections: Array.from({ length: 50 }, (_, section) => `Section ${section}`),
    origin: 'imported',
    weight: 1,
    addedAt: 0,
  },
  insight: { block: 0, themes: [], keywords: [], moments: [], notAt: [] },
} as const;
