import { ExternalLink } from 'lucide';
import type { PassageSource } from '../core/favourite';
import { linkBack } from '../core/library/link-back';
import styles from './FavouriteSource.module.css';
import { Icon } from './Icon';
import { type FindMarks, MarkedText } from './MarkedText';
import { shortTitle } from './short-title';
import { t } from './text';

interface FavouriteSourceProps {
  source: PassageSource;
  /** The passage: the link leads to it on its page. */
  text: string;
  marks?: FindMarks | undefined;
  /** Looks for others from there; without it the title is not to be pressed. */
  onSource?: ((title: string) => void) | undefined;
}

/** Where a favourite stood: its title finds others from there, its page is one press away. */
export function FavouriteSource({ source, text, marks, onSource }: FavouriteSourceProps) {
  const title = titleOf(source);
  const link = linkBack(source, text);
  const cite = (
    <cite>
      <MarkedText text={title} marks={marks} />
    </cite>
  );
  return (
    <p class={styles.source} dir="auto">
      {onSource ? (
        <button type="button" title={t('library_find_source')} onClick={() => onSource(title)}>
          {cite}
        </button>
      ) : (
        cite
      )}
      {source.section && (
        <span>
          <span aria-hidden="true">› </span>
          <MarkedText text={source.section} marks={marks} />
        </span>
      )}
      {source.author && (
        <span data-apart>
          <MarkedText text={source.author} marks={marks} />
        </span>
      )}
      {link && (
        <a
          data-apart
          href={link}
          title={t('library_open_page')}
          target="_blank"
          rel="noopener noreferrer"
        >
          <span dir="ltr">{new URL(link).hostname.replace(/^www\./, '')}</span>
          <Icon icon={ExternalLink} />
        </a>
      )}
    </p>
  );
}

/** The documents' titles are ours to shorten, those of web pages are not. */
function titleOf({ title, documentId }: PassageSource) {
  return documentId === undefined ? title : shortTitle(title);
}
