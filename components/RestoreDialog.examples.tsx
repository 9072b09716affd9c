import { longTitle } from './example-card';
import { RestoreDialog } from './RestoreDialog';

const ignore = () => {};
const file = { kind: 'file', name: 'flyleaf-2026-11-22.json' } as const;
const snapshot = { kind: 'snapshot', takenAt: new Date(2026, 10, 21, 10, 2).getTime() } as const;
const preview = { added: 12, newer: 3, same: 40, kept: 1, others: 7, whole: true };

export const restoreDialogExamples = {
  reading: () => (
    <RestoreDialog
      restoring={{ step: 'reading', source: { kind: 'file', name: `${longTitle}.json` } }}
      onApply={ignore}
      onClose={ignore}
    />
  ),
  refused: () => (
    <RestoreDialog
      restoring={{
        step: 'refused',
        source: file,
        problem: { kind: 'truncated', place: { line: 1204 } },
      }}
      onApply={ignore}
      onClose={ignore}
    />
  ),
  asking: () => (
    <RestoreDialog
      restoring={{ step: 'asking', source: snapshot, preview }}
      onApply={ignore}
      onClose={ignore}
    />
  ),
  applying: () => (
    <RestoreDialog
      restoring={{ step: 'applying', source: file }}
      onApply={ignore}
      onClose={ignore}
    />
  ),
};
