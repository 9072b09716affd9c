import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Passage } from '../../core/favourite';
import { passageText } from '../../core/passage-text';
import type { UnsavedService } from '../../services/contract';

interface Given {
  unsaved: UnsavedService;
  favourites: { save(passage: Passage): Promise<unknown> };
  copyText: (text: string) => Promise<void>;
  /** Called once one of them was saved after all. */
  onSaved: () => Promise<void>;
}

export interface UnsavedPassages {
  /** The last of them; null while there is none. */
  first: ReadonlySignal<Passage | null>;
  read(): Promise<void>;
  tryAgain(passage: Passage): Promise<void>;
  copy(passage: Passage): Promise<void>;
  discard(passage: Passage): Promise<void>;
}

/** What was kept from web pages and could not be saved: to be saved now, copied or given up. */
export function createUnsavedPassages(
  { unsaved, favourites, copyText, onSaved }: Given,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): UnsavedPassages {
  const passages = signal<readonly Passage[]>([]);

  async function read() {
    passages.value = await unsaved.list();
  }

  async function drop({ id }: Passage) {
    await unsaved.discard(id);
    await read();
  }

  return {
    first: computed(() => passages.value[0] ?? null),
    read,
    tryAgain: (passage) =>
      attempt('save', async () => {
        await favourites.save(passage);
        await drop(passage);
        await onSaved();
        tell('saved');
      }),
    copy: (passage) =>
      attempt('copy', async () => {
        await copyText(passageText(passage));
        tell('copied');
      }),
    discard: (passage) => attempt('discard', () => drop(passage)),
  };
}
