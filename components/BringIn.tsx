import { useRef, useState } from 'preact/hooks';
import styles from './BringIn.module.css';
import { Sentence } from './Sentence';
import { t } from './text';
import { WordButton } from './WordButton';

/** What Flyleaf writes and reads; the browser offers no other file at first. */
const accepted = '.json,.md,.markdown,.csv,.txt';

/** Takes a file back: chosen by hand, or dropped on the sentence that asks for it. */
export function BringIn({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const choose = <WordButton key="choose" label={t('options_restore_choose')} onClick={pick} />;

  function pick() {
    input.current?.click();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of two ways; the button is for every hand
    <div
      class={styles.bringIn}
      data-over={isOver}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        // Else the browser would leave the page and show the file.
        event.preventDefault();
        onFile(file);
      }}
    >
      <Sentence message="options_restore" slots={[choose]} />
      <p class={styles.note}>{t('options_restore_note')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // Else the same file could not be chosen twice.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
