import { BringIn } from '../../components/BringIn';
import { RestoreDialog } from '../../components/RestoreDialog';
import { SnapshotList } from '../../components/SnapshotList';
import { TakeOut } from '../../components/TakeOut';
import { Read } from './Letter';
import type { OptionsModel } from './options-model';

/** The library as files, and as it was on earlier days. */
export function InAndOut({ model }: { model: OptionsModel }) {
  const { status, snapshots, takingOut, restoring } = model;
  const step = restoring.state.value;
  return (
    <>
      <TakeOut
        count={status.content.value?.favourites}
        read={takingOut.read.value}
        taken={takingOut.taken.value}
        library="/library.html"
        onEverything={() => void takingOut.everything()}
        onFavourites={(format) => void takingOut.favourites(format)}
        onStop={takingOut.stop}
      />
      <BringIn onFile={(file) => void restoring.fromFile(file)} />
      <Read part={snapshots}>
        {(snapshots) => (
          <SnapshotList
            snapshots={snapshots}
            onGoBack={(snapshot) => void restoring.fromSnapshot(snapshot)}
          />
        )}
      </Read>
      {step && (
        <RestoreDialog
          restoring={step}
          onApply={(mode) => void restoring.apply(mode)}
          onClose={restoring.close}
        />
      )}
    </>
  );
}
