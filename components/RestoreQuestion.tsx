import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Choice } from './Choice';
import { counted } from './counted';
import styles from './RestoreQuestion.module.css';
import { Sentence } from './Sentence';
import { t } from './text';

type Mode = 'merge' | 'replace';
const modes = ['merge', 'replace'] as const;

/** How many favourites a restore finds in which state. */
export interface WouldChange {
  /** Not in the library. */
  readonly added: number;
  /** In the library, but older there. */
  readonly newer: number;
  readonly same: number;
  /** In the library, and newer there. */
  readonly kept: number;
  /** In the library only. */
  readonly others: number;
  /** Whether it also brings settings and the rest. */
  readonly whole: boolean;
}

interface RestoreQuestionProps {
  preview: WouldChange;
  /** The one that is proposed. */
  proposed: Mode;
  onApply: (mode: Mode) => void;
  onClose: () => void;
}

/** Says what a restore would change, and asks how to do it, or whether to. */
export function RestoreQuestion({ preview, proposed, ...answers }: RestoreQuestionProps) {
  const { onApply, onClose } = answers;
  const [mode, setMode] = useState<Mode>(proposed);
  const { added, newer, same, kept, others, whole } = preview;
  const choice = (
    <Choice<Mode>
      key="mode"
      label={t('options_restore_mode_label')}
      value={mode}
      options={modes.map((value) => ({ value, label: t(`options_restore_mode_${value}`) }))}
      onChoose={setMode}
    />
  );
  const isMerge = mode === 'merge';
  const changes = added + newer + (isMerge ? 0 : kept + others);
  const lines = [
    added > 0 && counted(added, 'options_restore_added_one', 'options_restore_added_many'),
    ...(isMerge
      ? [
          newer > 0 && counted(newer, 'options_restore_newer_one', 'options_restore_newer_many'),
          kept > 0 && counted(kept, 'options_restore_kept_one', 'options_restore_kept_many'),
        ]
      : [
          newer + kept > 0 &&
            counted(newer + kept, 'options_restore_back_one', 'options_restore_back_many'),
          others > 0 &&
            counted(others, 'options_restore_others_one', 'options_restore_others_many'),
        ]),
    same > 0 && counted(same, 'options_restore_same_one', 'options_restore_same_many'),
  ].filter((line) => line !== false);
  return (
    <div class={styles.question}>
      <Sentence message="options_restore_mode" slots={[choice]} />
      <div role="status">
        {changes === 0 && <p>{t('options_restore_no_change')}</p>}
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {whole && <p>{t(`options_restore_whole_${mode}`)}</p>}
      {(changes > 0 || whole) && <p class={styles.note}>{t('options_restore_undo_note')}</p>}
      <div class={styles.answers}>
        {(changes > 0 || whole) && (
          <Button label={t('options_restore_apply')} kind="main" onClick={() => onApply(mode)} />
        )}
        <Button label={t('options_restore_leave')} onClick={onClose} />
      </div>
    </div>
  );
}
