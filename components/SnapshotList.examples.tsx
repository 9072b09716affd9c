import { SnapshotList } from './SnapshotList';

const ignore = () => {};
const takenAt = new Date(2026, 10, 21, 10, 2).getTime();
const day = 86_400_000;
const snapshots = [
  { id: 'a', takenAt, kind: 'before', favourites: 1234 },
  { id: 'b', takenAt: takenAt - day, kind: 'daily', favourites: 1 },
  { id: 'c', takenAt: takenAt - 9 * day, kind: 'weekly', favourites: 98_765 },
] as const;

export const snapshotListExamples = {
  none: () => <SnapshotList snapshots={[]} onGoBack={ignore} />,
  one: () => <SnapshotList snapshots={snapshots.slice(1, 2)} onGoBack={ignore} />,
  'of every kind': () => <SnapshotList snapshots={snapshots} onGoBack={ignore} />,
};
