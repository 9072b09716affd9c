import { Copy, RotateCw, Trash2 } from 'lucide';
import type { Passage } from '../core/favourite';
import { Button } from './Button';
import { SourceLine } from './SourceLine';
import { t } from './text';
import styles from './UnsavedPassage.module.css';

interface UnsavedPassageProps {
  passage: Passage;
  onTryAgain: () => void;
  onCopy: () => void;
  onDiscard: () => void;
}

/** A text from a web page that could not be saved, with what can be done about it. */
export function UnsavedPassage({ passage, onTryAgain, onCopy, onDiscard }: UnsavedPassageProps) {
  const { text, source } = passage;
  return (
    <section class={styles.unsaved} aria-label={t('unsaved_title')}>
      <h2>{t('unsaved_title')}</h2>
      <p class={styles.told}>{t('unsaved_told')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <blockquote dir="auto" tabIndex={0}>
        {text}
      </blockquote>
      <SourceLine title={source.title} />
      <div class={styles.tools}>
        <Button label={t('try_again')} icon={RotateCw} kind="main" onClick={onTryAgain} />
        <Button label={t('unsaved_copy')} icon={Copy} onClick={onCopy} />
        <Button label={t('unsaved_discard')} icon={Trash2} onClick={onDiscard} />
      </div>
    </section>
  );
}
