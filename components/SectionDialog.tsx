import type { Section } from '../core/document/source-document';
import { Dialog } from './Dialog';
import styles from './SectionDialog.module.css';
import { t } from './text';

interface SectionDialogProps {
  /** undefined while it is read, null when the document no longer has it. */
  section: (Section & { title: string }) | null | undefined;
  /** The insight to mark. */
  insight: string;
  /** A BCP 47 tag, where it is known. */
  language?: string | undefined;
  onClose: () => void;
}

/** "From this document": the section's retelling, with the insight marked. */
export function SectionDialog({ section, insight, language, onClose }: SectionDialogProps) {
  return (
    <Dialog title={section?.heading ?? t('from_document')} onClose={onClose}>
      {section === undefined && <p class={styles.note}>{t('loading')}</p>}
      {section === null && <p class={styles.note}>{t('section_gone')}</p>}
      {section && (
        <div class={styles.text} dir="auto" lang={language}>
          <p class={styles.note}>{section.title}</p>
          {section.blocks.map(({ kind, text }) => (
            <p key={text} data-kind={kind}>
              {text === insight ? <mark ref={showMark}>{text}</mark> : text}
            </p>
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** The insight may stand far down a long section. */
function showMark(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' });
}
