import { readDeck } from '../../content/deck-plugin';
import { fitOf, threshold, weighPage } from '../../core/topic/gate';
import { createProfileMaker, packProfile } from '../../core/topic/profile';
import { createTopicReader } from '../../core/topic/topic-reader';

/** How well the best of the deck's documents fits each page; 0 where the page says too little. */
export function measureTopics(
  folder: string,
  pages: readonly { readonly title: string; readonly text: string }[],
): { readonly fits: readonly number[]; readonly shipped: number } {
  const profiles = readDeck(folder).map(({ document, insights }) => {
    const maker = createProfileMaker(document);
    for (const insight of insights) maker.add(insight);
    return packProfile(document, maker.stems());
  });
  const fits = pages.map(({ title, text }) => {
    const reader = createTopicReader('en');
    reader.add(title, 'title');
    reader.add(text, 'text');
    const page = weighPage(reader.topic());
    return page ? Math.max(...profiles.map((profile) => fitOf(page, profile))) : 0;
  });
  return { fits, shipped: threshold(profiles.length) };
}
