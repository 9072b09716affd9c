import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '../../components/FileProblem';
import type { Notices } from '../../components/notices';
import type { Archive } from '../../core/archive/archive';
import type {
  RestoreMode,
  RestorePreview,
  RestoreService,
  SnapshotSummary,
} from '../../services/library-contract';
import { piecesOf } from './pieces';

/** What a restore is made from. */
export type Source =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'snapshot'; readonly takenAt: number };

/** How far a restore has come, as its dialog shows it. */
export type RestoreStep =
  | { readonly step: 'reading'; readonly source: Source }
  | { readonly step: 'refused'; readonly source: Source; readonly problem: Refusal }
  | { readonly step: 'asking'; readonly source: Source; readonly preview: RestorePreview }
  | { readonly step: 'applying'; readonly source: Source };

/** What the model needs of a File. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Rejects when the file has changed since it was chosen. */
  text(): Promise<string>;
}

export type FileReading = { readonly archive: Archive } | { readonly problem: Refusal };

export interface RestoringDependencies {
  restore: RestoreService;
  readFile: (file: ChosenFile) => Promise<FileReading>;
  /** Does what changes the deal, and makes the next tab obey it. */
  rule: (work: () => Promise<unknown>) => Promise<void>;
  /** Reads again what the page shows. */
  refresh: () => Promise<unknown>;
}

export interface Restoring {
  /** null while there is no dialog. */
  readonly state: ReadonlySignal<RestoreStep | null>;
  fromFile(file: ChosenFile): Promise<void>;
  fromSnapshot(snapshot: SnapshotSummary): Promise<void>;
  apply(mode: RestoreMode): Promise<void>;
  /** Gives up what was not applied. What is being applied goes on. */
  close(): void;
}

/** Brings a library back from a file or a snapshot: nothing changes before the reader has seen what would. */
export function createRestoring(given: RestoringDependencies, notices: Notices): Restoring {
  const { restore: service, rule, refresh } = given;
  const { attempt, tell } = notices;
  const state = signal<RestoreStep | null>(null);
  let handed = '';
  let latest = 0;

  /** @param bring has the background hold the archive; answers with the problem when there is one */
  async function prepare(
    source: Source,
    bring: (isWanted: () => boolean) => Promise<Refusal | undefined>,
  ) {
    latest += 1;
    const mine = latest;
    const isWanted = () => mine === latest;
    state.value = { step: 'reading', source };
    await attempt('restore', async () => {
      try {
        const problem = await bring(isWanted);
        if (problem && isWanted()) state.value = { step: 'refused', source, problem };
        if (problem || !isWanted()) return;
        const preview = await service.preview(handed);
        if (isWanted()) state.value = { step: 'asking', source, preview };
      } catch (error) {
        // Closed meanwhile, it is nobody's concern any more.
        if (!isWanted()) return;
        state.value = null;
        throw error;
      }
    });
  }

  async function hand(archive: Archive, isWanted: () => boolean) {
    const restore = await service.begin();
    let number = 0;
    for (const piece of piecesOf(archive)) {
      if (!isWanted()) return;
      await service.hand(restore, number, piece);
      number += 1;
    }
    if (isWanted()) handed = restore;
  }

  async function undo(before: string) {
    await attempt('restore_undo', async () => {
      try {
        await rule(() => service.undo(before));
        tell('options_restore_undone');
      } finally {
        await refresh();
      }
    });
  }

  return {
    state,
    fromFile: (file) =>
      prepare({ kind: 'file', name: file.name }, async (isWanted) => {
        const reading = await given.readFile(file);
        if ('problem' in reading) return reading.problem;
        if (isWanted()) await hand(reading.archive, isWanted);
        return undefined;
      }),
    fromSnapshot: ({ id, takenAt }) =>
      prepare({ kind: 'snapshot', takenAt }, async (isWanted) => {
        const restore = await service.begin();
        await service.handSnapshot(restore, id);
        if (isWanted()) handed = restore;
        return undefined;
      }),
    async apply(mode) {
      const asking = state.value;
      if (asking?.step !== 'asking') return;
      const restore = handed;
      latest += 1;
      const mine = latest;
      state.value = { step: 'applying', source: asking.source };
      await attempt('restore', async () => {
        try {
          let before = '';
          await rule(async () => {
            ({ before } = await service.apply(restore, mode));
          });
          tell('options_restored', () => undo(before));
        } finally {
          await refresh();
          if (mine === latest) state.value = null;
        }
      });
    },
    close() {
      latest += 1;
      state.value = null;
    },
  };
}
