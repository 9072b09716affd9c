import { useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { DeleteDialog } from '../../components/DeleteDialog';
import { StoredData } from '../../components/StoredData';
import { t } from '../../components/text';
import { Note, Read } from './Letter';
import type { OptionsModel } from './options-model';

/** What is stored on this computer, and the way to be rid of it. */
export function Kept({ model }: { model: OptionsModel }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Read part={model.status}>{(status) => <StoredData {...status} />}</Read>
      <Note>{t('options_stored_note')}</Note>
      <div>
        <Button label={t('options_delete')} kind="danger" onClick={() => setAsking(true)} />
      </div>
      {asking && (
        <DeleteDialog
          favourites={model.status.content.value?.favourites}
          onClose={() => setAsking(false)}
          onDelete={() => {
            setAsking(false);
            void model.deleteEverything();
          }}
        />
      )}
    </>
  );
}
