import { ArrowRight, Copy, FileText, Heart } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  onWhy: () => void;
  onForPage: () => void;
  /** Stands beneath it all: what the insight invites to. */
  children?: ComponentChildren;
}

/**
 * The card of the new tab in a narrow space, with the few things a popup does with it. A key
 * saves it at once: that control has the focus, unless the reader has put it elsewhere.
 */
export function PopupCard(props: PopupCardProps) {
  const { card, saved, children } = props;
  const tools = useRef<HTMLDivElement>(null);

  // An autofocus attribute comes too late for a quick reader: Chromium then complains.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) tools.current?.querySelector('button')?.focus();
  }, []);

  return (
    <div class={styles.card}>
      <div class={styles.insight} aria-live="polite">
        <Insight text={card.text} id={card.insightId} language={card.language} />
      </div>
      <CardSource card={card} onOpen={props.onSection} />
      <div class={styles.tools} ref={tools}>
        <Button
          label={t(saved ? 'saved' : 'save')}
          icon={Heart}
          aria-pressed={saved}
          onClick={props.onSave}
        />
        <Button label={t('next')} icon={ArrowRight} onClick={props.onNext} />
        <Button label={t('popup_copy')} icon={Copy} title={t('copy')} onClick={props.onCopy} />
        <Button label={t('why')} onClick={props.onWhy} />
        <Button label={t('popup_page')} icon={FileText} onClick={props.onForPage} />
      </div>
      {children}
    </div>
  );
}
