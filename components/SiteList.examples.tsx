import { SiteList } from './SiteList';

const ignore = () => {};
const show = (...sites: string[]) => (
  <SiteList label="Another site" sites={sites} onAdd={ignore} onRemove={ignore} />
);

export const siteListExamples = {
  'no sites': () => show(),
  'a few sites': () => show('example.org', 'xn--bcher-kva.example'),
  'a very long name': () => show(`${'a-rather-long-name.'.repeat(12)}example`),
};
