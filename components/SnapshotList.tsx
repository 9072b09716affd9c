import { CountedList } from './CountedList';
import { counted } from './counted';
import { dayAndTime } from './in-words';
import { Sentence } from './Sentence';
import styles from './SnapshotList.module.css';
import { t } from './text';
import { WordButton } from './WordButton';

interface Snapshot {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly takenAt: number;
  readonly kind: 'daily' | 'weekly' | 'before';
  readonly favourites: number;
}

interface SnapshotListProps<Kept extends Snapshot> {
  /** Newest first. */
  snapshots: readonly Kept[];
  onGoBack: (snapshot: Kept) => void;
}

/** The library as it was on earlier days, with a way back to each. */
export function SnapshotList<Kept extends Snapshot>(props: SnapshotListProps<Kept>) {
  const { snapshots, onGoBack } = props;
  if (snapshots.length === 0) {
    return <p class={styles.note}>{t('options_snapshots_none')}</p>;
  }
  return (
    <CountedList
      summary={counted(snapshots.length, 'options_snapshots_one', 'options_snapshots_many')}
    >
      <p class={styles.note}>{t('options_snapshots_note')}</p>
      <ul class={styles.snapshots}>
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <Sentence
              message={`options_snapshot_${snapshot.kind}`}
              slots={[
                dayAndTime(snapshot.takenAt),
                counted(
                  snapshot.favourites,
                  'options_snapshot_favourites_one',
                  'options_snapshot_favourites_many',
                ),
                <WordButton
                  key="back"
                  label={t('options_snapshot_back')}
                  onClick={() => onGoBack(snapshot)}
                />,
              ]}
            />
          </li>
        ))}
      </ul>
    </CountedList>
  );
}
