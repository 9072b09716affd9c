import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Favourite } from '../../core/favourite';
import type { FavouritesService } from '../../services/library-contract';
import type { Draft, Drafts } from './drafts';

/** How long the reader pauses before a note is saved by itself, in milliseconds. */
const pause = 500;

export interface NoteDependencies {
  favourites: Pick<FavouritesService, 'setNote'>;
  drafts: Drafts;
  /** Runs work later; the answer calls it off. */
  later: (work: () => void, milliseconds: number) => () => void;
}

/** A note as it stands in its field. */
export interface NoteBeingWritten extends Draft {
  readonly state: 'typed' | 'saved' | 'failed';
}

export interface Notes {
  /** Those with a field open, and those whose text could not be saved, by the favourite's id. */
  written: ReadonlySignal<ReadonlyMap<string, NoteBeingWritten>>;
  open(favourite: Favourite): void;
  type(id: string, text: string): void;
  /** Saves what is typed now; closes the field once that is done. */
  close(id: string): Promise<void>;
  save(id: string): Promise<void>;
  saveAll(): Promise<void>;
  /** Saves what was typed but not saved when the page went the last time. */
  revive(): Promise<void>;
}

/** Notes are saved as they are written. A typed text is kept with the page until the background has it. */
export function createNotes(
  { favourites, drafts, later }: NoteDependencies,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
  took: (favourite: Favourite) => void,
): Notes {
  const written = signal<ReadonlyMap<string, NoteBeingWritten>>(new Map());
  const waiting = new Map<string, () => void>();
  const saving = new Map<string, Promise<void>>();
  /** The note as it was when its field was opened, for undo. */
  const first = new Map<string, string>();

  function put(id: string, note: NoteBeingWritten | undefined) {
    const notes = new Map(written.value);
    if (note) notes.set(id, note);
    else notes.delete(id);
    written.value = notes;
  }

  async function save(id: string): Promise<void> {
    waiting.get(id)?.();
    waiting.delete(id);
    await saving.get(id);
    if (written.value.get(id)?.state !== 'typed' && written.value.get(id)?.state !== 'failed')
      return;
    const work = send(id);
    saving.set(id, work);
    await work;
    saving.delete(id);
  }

  async function send(id: string) {
    const sent = written.value.get(id);
    if (!sent) return;
    let stored: Favourite | undefined;
    await attempt('note', async () => {
      stored = await favourites.setNote(id, sent.text, sent.before);
    });
    const now = written.value.get(id) ?? sent;
    if (!stored) {
      put(id, { ...now, state: 'failed' });
      return;
    }
    took(stored);
    const joined = stored.note.trim() !== sent.text.trim();
    if (now.text === sent.text) {
      drafts.forget(id);
      put(id, { text: joined ? stored.note : now.text, before: stored.note, state: 'saved' });
      if (joined) tell('note_joined');
      return;
    }
    // Typed on meanwhile. What another page wrote is not in this text: it must not count as known.
    const before = joined ? sent.text : stored.note;
    drafts.write(id, { text: now.text, before });
    put(id, { text: now.text, before, state: 'typed' });
  }

  return {
    written,
    open({ id, note }) {
      if (written.value.has(id)) return;
      first.set(id, note);
      put(id, { text: note, before: note, state: 'saved' });
    },
    type(id, text) {
      const note = written.value.get(id);
      if (!note || note.text === text) return;
      put(id, { text, before: note.before, state: 'typed' });
      drafts.write(id, { text, before: note.before });
      waiting.get(id)?.();
      waiting.set(
        id,
        later(() => void save(id), pause),
      );
    },
    async close(id) {
      await save(id);
      const note = written.value.get(id);
      if (note?.state !== 'saved') return;
      const start = first.get(id);
      put(id, undefined);
      first.delete(id);
      if (start === undefined || start === note.before) return;
      tell('note_saved', () =>
        attempt('note', async () => took(await favourites.setNote(id, start, note.before))),
      );
    },
    save,
    async saveAll() {
      await Promise.all([...written.value.keys()].map(save));
    },
    async revive() {
      for (const [id, draft] of drafts.all()) {
        put(id, { ...draft, state: 'typed' });
        await save(id);
        if (written.value.get(id)?.state === 'saved') put(id, undefined);
      }
    },
  };
}
