import type { VNode } from 'preact';
import { SearchBox } from '../../components/SearchBox';
import { type Site, SiteRow } from '../../components/SiteRow';
import type { Settings } from '../../core/settings';
import styles from './surroundings.module.css';

interface Given {
  allowed: (permission: 'topSites' | 'search') => Promise<boolean>;
  topSites: () => Promise<readonly { url: string; title?: string | undefined }[]>;
  onSearch: (text: string) => void;
}

const mostSites = 8;

/**
 * What Flyleaf took away with the browser's own new tab, for readers who asked for it back. A
 * permission that was withdrawn leaves its part away.
 */
export async function drawSurroundings(settings: Settings, given: Given): Promise<VNode> {
  const search = settings.search && (await given.allowed('search'));
  const topSites = settings.topSites && (await given.allowed('topSites'));
  const sites = topSites ? asSites(await given.topSites()) : [];
  return (
    <>
      {search && (
        <div class={styles.top}>
          <SearchBox onSearch={given.onSearch} />
        </div>
      )}
      {sites.length > 0 && (
        <div class={styles.foot}>
          <SiteRow sites={sites} />
        </div>
      )}
    </>
  );
}

function asSites(visited: readonly { url: string; title?: string | undefined }[]): Site[] {
  return visited
    .filter(({ url }) => /^https?:/.test(url))
    .slice(0, mostSites)
    .map(({ url, title }) => ({ url, title: title ?? '' }));
}
