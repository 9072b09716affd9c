import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Card } from '../core/deal/card';
import { passageOf } from '../core/deal/passage';
import type { Passage } from '../core/favourite';
import { passageText } from '../core/passage-text';
import type { Notices } from './notices';

interface Given {
  favourites: {
    save(passage: Passage): Promise<unknown>;
    remove(id: string): Promise<unknown>;
    has(id: string): Promise<boolean>;
  };
  copyText: (text: string) => Promise<void>;
  /** Called once a favourite was saved, or taken back. */
  onSaved?: (isSaved: boolean, id: string) => Promise<void>;
}

export interface CardActions {
  /** Whether the card on screen is a favourite. */
  readonly saved: Signal<boolean>;
  readSaved(): Promise<void>;
  toggleSaved(): Promise<void>;
  copy(): Promise<void>;
}

/** What a reader does with the card on screen, wherever it is shown: keep it, copy it. */
export function createCardActions(
  card: ReadonlySignal<Card | null | undefined>,
  { favourites, copyText, onSaved }: Given,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
): CardActions {
  const saved = signal(false);
  const stillShows = ({ insightId }: Card) => card.value?.insightId === insightId;

  return {
    saved,
    async readSaved() {
      const asked = card.value;
      const has = asked ? await favourites.has(asked.insightId) : false;
      if (!asked || stillShows(asked)) saved.value = has;
    },
    async toggleSaved() {
      const target = card.value;
      if (!target) return;
      const set = async (wanted: boolean) => {
        if (wanted) await favourites.save(passageOf(target));
        else await favourites.remove(target.insightId);
        if (stillShows(target)) saved.value = wanted;
        await onSaved?.(wanted, target.insightId);
      };
      const wanted = !saved.value;
      await attempt('save', async () => {
        await set(wanted);
        tell(wanted ? 'saved' : 'save_removed', () => attempt('save', () => set(!wanted)));
      });
    },
    async copy() {
      const target = card.value;
      if (!target) return;
      await attempt('copy', async () => {
        await copyText(passageText(passageOf(target)));
        tell('copied');
      });
    },
  };
}
