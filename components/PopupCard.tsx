import { ArrowRight, Copy, Heart } from 'lucide';
import type { Card } from '../core/deal/card';
import { Button } from './Button';
import { CardSource } from './CardSource';
import { Insight } from './Insight';
import styles from './PopupCard.module.css';
import { t } from './text';

interface PopupCardProps {
  card: Card;
  saved: boolean;
  onSave: () => void;
  onNext: () => void;
  onCopy: () => void;
  onSection: () => void;
}

/** The card of the new tab in a narrow space, with the few things a popup does with it. */
export function PopupCard({ card, saved, onSave, onNext, onCopy, onSection }: PopupCardProps) {
  return (
    <div class={styles.card}>
      <div class={styles.insight} aria-live="polite">
        <Insight text={card.text} id={card.insightId} language={card.language} />
      </div>
      <CardSource
        title={card.documentTitle}
        section={card.sectionHeading}
        onOpen={onSection}
        {...(card.pole && { pole: card.pole })}
        {...(card.reason && { reason: card.reason })}
      />
      <div class={styles.tools}>
        <Button
          label={t(saved ? 'saved' : 'save')}
          icon={Heart}
          aria-pressed={saved}
          autofocus
          onClick={onSave}
        />
        <Button label={t('next')} icon={ArrowRight} onClick={onNext} />
        <Button label={t('popup_copy')} icon={Copy} title={t('copy')} onClick={onCopy} />
      </div>
    </div>
  );
}
