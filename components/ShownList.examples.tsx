import { arabicText, longestText, longTitle, unbrokenText } from './example-card';
import { ShownList } from './ShownList';

const ignore = () => {};
const at = new Date(2026, 10, 23, 12, 4).getTime();
const documentTitle = 'The Intricate Dance: Autonomy and Belonging';
const list = (shown: Parameters<typeof ShownList>[0]['shown'], more = false) => (
  <ShownList shown={shown} more={more} onMore={ignore} onForget={ignore} onForgetAll={ignore} />
);

export const shownListExamples = {
  nothing: () => list([]),
  'in every way': () =>
    list(
      [
        {
          key: 6,
          at,
          surface: 'notification',
          reason: 'return',
          outcome: 'ignored',
          text: 'Leaning is a choice.',
          documentTitle,
        },
        {
          key: 5,
          at,
          surface: 'page',
          reason: 'topic',
          outcome: 'saved',
          text: longestText,
          documentTitle: longTitle,
        },
        {
          key: 4,
          at,
          surface: 'badge',
          reason: 'evening',
          outcome: 'opened',
          text: arabicText,
          documentTitle,
        },
        { key: 3, at, surface: 'newtab', text: unbrokenText, documentTitle },
        { key: 2, at, surface: 'popup', text: longestText, documentTitle, withdrawn: true },
        { key: 1, at, surface: 'newtab', text: '', documentTitle: '', withdrawn: true },
      ],
      true,
    ),
};
