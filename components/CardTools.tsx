import { ArrowLeft, ArrowRight, Heart } from 'lucide';
import { Button } from './Button';
import styles from './CardTools.module.css';
import { t } from './text';

export interface CardToolsProps {
  /** Without a card only what needs none is offered. */
  hasCard: boolean;
  saved: boolean;
  pinned: boolean;
  canGoBack: boolean;
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
  const { hasCard, saved, pinned } = props;
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
      <details class={styles.more} onClick={closeAfterChoice} onToggle={openWhereThereIsRoom}>
        <summary>{t('more')}</summary>
        <div class={styles.list}>
          {hasCard && (
            <>
              <Button label={t('copy')} onClick={props.onCopy} />
              <Button
                label={t(pinned ? 'unpin' : 'pin')}
                aria-pressed={pinned}
                onClick={props.onPin}
              />
              <Button label={t('open_section')} onClick={props.onSection} />
              <Button label={t('hide')} onClick={props.onHide} />
              <Button label={t('less_of_this_document')} onClick={props.onLess} />
              <hr />
            </>
          )}
          <Button label={t('library')} onClick={props.onLibrary} />
          <Button label={t('options')} onClick={props.onOptions} />
          <Button label={t('keys_title')} onClick={props.onKeys} />
        </div>
      </details>
    </div>
  );
}

function closeAfterChoice({ target, currentTarget }: MouseEvent) {
  const chosen = target instanceof Element && target.closest('button');
  if (chosen && currentTarget instanceof HTMLDetailsElement) currentTarget.open = false;
}

/** Upwards where the list would run off the foot of the page. */
function openWhereThereIsRoom({ currentTarget }: Event) {
  const list = currentTarget instanceof HTMLElement && currentTarget.querySelector('div');
  if (!list) return;
  delete list.dataset.upwards;
  const { bottom, height } = list.getBoundingClientRect();
  if (bottom > innerHeight && bottom - height > height) list.dataset.upwards = '';
}
