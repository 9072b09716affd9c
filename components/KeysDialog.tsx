import { Dialog } from './Dialog';
import styles from './KeysDialog.module.css';
import { type MessageKey, t } from './text';

/** The keys of the new tab and what each does, in the order of use. */
const keys: readonly (readonly [string, MessageKey])[] = [
  ['S', 'key_save'],
  ['N →', 'key_next'],
  ['←', 'key_back'],
  ['C', 'key_copy'],
  ['X', 'key_hide'],
  ['P', 'key_pin'],
  ['L', 'key_library'],
  ['?', 'key_help'],
];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('keys_title')} onClose={onClose}>
      <dl class={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.note}>{t('keys_note')}</p>
    </Dialog>
  );
}
