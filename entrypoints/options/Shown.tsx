import { useState } from 'preact/hooks';
import { Disclosure } from '../../components/Disclosure';
import { ForgetDialog } from '../../components/ForgetDialog';
import { ShownList } from '../../components/ShownList';
import { t } from '../../components/text';
import type { StorageStatus } from '../../services/contract';
import { Note, Read } from './Letter';
import styles from './Shown.module.css';
import type { ShowingsModel } from './showings-model';

interface ShownProps {
  showings: ShowingsModel;
  trouble: StorageStatus['trouble'];
}

/** The record of what was shown; nothing of it is read before it is opened. */
export function Shown({ showings, trouble }: ShownProps) {
  const [asking, setAsking] = useState(false);
  if (trouble === 'newer' || trouble === 'broken') {
    return <Note>{t('options_shown_no_database')}</Note>;
  }
  return (
    <Disclosure summary={t('options_shown_open')} onOpen={() => void showings.list.read()}>
      <div class={styles.record}>
        <Note>{t('options_shown_note')}</Note>
        <Read part={showings.list}>
          {({ shown, more }) => (
            <ShownList
              shown={shown}
              more={more}
              onMore={() => void showings.more()}
              onForget={(key) => void showings.forget(key)}
              onForgetAll={() => setAsking(true)}
            />
          )}
        </Read>
      </div>
      {asking && (
        <ForgetDialog
          onClose={() => setAsking(false)}
          onForget={() => {
            setAsking(false);
            void showings.forgetAll();
          }}
        />
      )}
    </Disclosure>
  );
}
