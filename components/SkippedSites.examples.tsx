import { skippedPages } from '../core/nudge/skipped-pages';
import { SkippedSites } from './SkippedSites';

export const skippedSitesExamples = {
  'all of them': () => <SkippedSites skipped={skippedPages} />,
};
