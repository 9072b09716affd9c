import { ArrowLeft, ArrowRight, Heart } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './CardTools.module.css';
import { t } from './text';

export interface CardToolsProps {
  /** Without a card only what needs none is offered. */
  hasCard: boolean;
  /** A favourite from a web page is from none. */
  hasDocument: boolean;
  saved: boolean;
  pinned: boolean;
  canGoBack: boolean;
  /** MoreTools, once it was loaded: few tabs ever open it. */
  More: FunctionComponent<CardToolsProps> | undefined;
  /** “More” was opened: asks for `More`. */
  onMore: () => void;
  onSave: () => void;
  onNext: () => void;
  onBack: () => void;
  onCopy: () => void;
  onHide: () => void;
  onLess: () => void;
  onPin: () => void;
  onWhy: () => void;
  onSection: () => void;
  onLibrary: () => void;
  onOptions: () => void;
  onKeys: () => void;
}

/** What can be done with the card on a new tab: the usual in the open, the rest behind “More”. */
export function CardTools(props: CardToolsProps) {
  const { hasCard, saved, More } = props;
  const [open, setOpen] = useState(false);
  const toggle = ({ currentTarget }: Event) => {
    const { open } = currentTarget as HTMLDetailsElement;
    setOpen(open);
    if (open) props.onMore();
  };
  const closeAfterChoice = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('button')) setOpen(false);
  };
  return (
    <div class={styles.tools} role="toolbar" aria-label={t('tools')}>
      {hasCard && (
        <Button
          label={t(saved ? 'saved' : 'save')}
          icon={Heart}
          aria-pressed={saved}
          onClick={props.onSave}
        />
      )}
      {props.canGoBack && (
        <Button label={t('back')} icon={ArrowLeft} iconOnly onClick={props.onBack} />
      )}
      <Button label={t('next')} icon={ArrowRight} onClick={props.onNext} />
      {hasCard && <Button label={t('why')} onClick={props.onWhy} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it are pressed by key as well */}
      <details class={styles.more} open={open} onToggle={toggle} onClick={closeAfterChoice}>
        <summary>{t('more')}</summary>
        {open && More && <More {...props} />}
      </details>
    </div>
  );
}
