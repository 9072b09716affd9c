import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import type { CardToolsProps } from './CardTools';
import styles from './CardTools.module.css';
import { t } from './text';

/** What “More” opens: the rarer things to do with a card, and the ways to other pages. */
export function MoreTools(props: CardToolsProps) {
  const { hasCard, hasDocument, pinned } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) openWhereThereIsRoom(list.current);
  }, []);

  return (
    <div class={styles.list} ref={list}>
      {hasCard && (
        <>
          <Button label={t('copy')} onClick={props.onCopy} />
          <Button label={t(pinned ? 'unpin' : 'pin')} aria-pressed={pinned} onClick={props.onPin} />
          {hasDocument && <Button label={t('open_section')} onClick={props.onSection} />}
          <Button label={t('hide')} onClick={props.onHide} />
          {hasDocument && <Button label={t('less_of_this_document')} onClick={props.onLess} />}
          <hr />
        </>
      )}
      <Button label={t('library')} onClick={props.onLibrary} />
      <Button label={t('options')} onClick={props.onOptions} />
      <Button label={t('keys_title')} onClick={props.onKeys} />
    </div>
  );
}

/** Upwards where the list would run off the foot of the page. */
function openWhereThereIsRoom(list: HTMLElement) {
  const { bottom, height } = list.getBoundingClientRect();
  if (bottom > innerHeight && bottom - height > height) list.dataset.upwards = '';
}
