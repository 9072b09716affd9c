import type { Card } from '../core/deal/card';
import styles from './CardSource.module.css';
import { reasonText } from './reason-text';
import { shortTitle } from './short-title';
import { t } from './text';

interface CardSourceProps {
  card: Card;
  /** Opens the section; never called for a card without one. */
  onOpen: () => void;
}

/** Where a card is from, as one line that leads there, and why it came. */
export function CardSource({ card, onOpen }: CardSourceProps) {
  const { pole, documentId, documentTitle, sectionHeading } = card;
  const reason = reasonText(card);
  return (
    <p class={styles.source}>
      {pole && (
        <span class={styles.pole} data-pole={pole} role="img" aria-label={t(`pole_${pole}`)} />
      )}
      <span>
        {documentId ? (
          <button type="button" class={styles.open} title={t('open_section')} onClick={onOpen}>
            <cite>{shortTitle(documentTitle)}</cite>
            {sectionHeading && <span aria-hidden="true"> › </span>}
            {sectionHeading}
          </button>
        ) : (
          <PageOfCard card={card} />
        )}
        {reason && <span class={styles.reason}>{reason}</span>}
      </span>
    </p>
  );
}

/** Where a favourite from the web stood. */
function PageOfCard({ card }: { card: Card }) {
  const { url } = card.source ?? {};
  const cite = <cite dir="auto">{card.documentTitle}</cite>;
  // Nothing else is ever linked to.
  if (!url || !/^https?:/.test(url)) return cite;
  return (
    <a class={styles.open} href={url} target="_blank" rel="noopener noreferrer">
      {cite}
    </a>
  );
}
