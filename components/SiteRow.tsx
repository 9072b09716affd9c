import styles from './SiteRow.module.css';
import { t } from './text';

export interface Site {
  readonly url: string;
  readonly title: string;
}

/** The sites a reader visits most, as words. */
export function SiteRow({ sites }: { sites: readonly Site[] }) {
  return (
    <nav aria-label={t('sites')}>
      <ul class={styles.sites}>
        {sites.map(({ url, title }) => (
          <li key={url}>
            <a href={url} title={title}>
              {title || new URL(url).hostname}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
