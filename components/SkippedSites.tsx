import { Fragment } from 'preact';
import { type SkippedKind, skippedKinds } from '../core/nudge/skipped-pages';
import { Disclosure } from './Disclosure';
import styles from './SkippedSites.module.css';
import { t } from './text';

interface SkippedSitesProps {
  skipped: Readonly<
    Record<SkippedKind, { readonly hosts: readonly string[]; readonly names: readonly string[] }>
  >;
}

/** Never at the beginning of a line. */
const separator = '\u00a0· ';

/** The sites that are never read, all of them. */
export function SkippedSites({ skipped }: SkippedSitesProps) {
  return (
    <Disclosure summary={t('skipped_title')}>
      <p class={styles.note}>{t('skipped_note')}</p>
      <dl class={styles.skipped}>
        {skippedKinds.map((kind) => (
          <Fragment key={kind}>
            <dt>{t(`skipped_${kind}`)}</dt>
            <dd>{skipped[kind].hosts.join(separator)}</dd>
            <dd>{t('skipped_names', skipped[kind].names.join(separator))}</dd>
          </Fragment>
        ))}
      </dl>
    </Disclosure>
  );
}
