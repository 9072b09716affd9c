import { arabicText, longTitle, unbrokenText } from './example-card';
import { SiteRow } from './SiteRow';

const site = (title: string) => ({ url: `https://${title.length}.example/`, title });

export const siteRowExamples = {
  'a few sites': () => <SiteRow sites={['Mail', 'The Library', 'News'].map(site)} />,
  'long names': () => <SiteRow sites={[longTitle, unbrokenText, arabicText].map(site)} />,
  'a site without a name': () => <SiteRow sites={[site('')]} />,
};
