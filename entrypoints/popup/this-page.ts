import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';
import type { ForPage, NudgesService } from '../../services/nudge-contract';
import type { PageInFront } from './page-in-front';

type Answer = 'reading' | Exclude<ForPage['found'], 'card'>;

export interface ThisPage {
  /** Why there is no card for the page; null while it was not asked, and once the card is there. */
  answer: ReadonlySignal<Answer | null>;
  ask(): Promise<void>;
  /** The reader went on to something else: what is still being read comes to nothing. */
  leave(): void;
}

/** "For this page": reads the page in front once, and shows what fits it. */
export function createThisPage(
  nudges: Pick<NudgesService, 'forPage'>,
  pageInFront: () => Promise<PageInFront>,
  show: (card: Card) => Promise<void>,
  { attempt, dismiss }: Pick<Notices, 'attempt' | 'dismiss'>,
): ThisPage {
  const answer = signal<Answer | null>(null);
  let asked = 0;

  async function read(): Promise<ForPage> {
    const { tabId } = await pageInFront();
    return tabId === undefined ? { found: 'refused' } : nudges.forPage(tabId);
  }

  return {
    answer,
    async ask() {
      if (answer.value === 'reading') return;
      const own = ++asked;
      const isLeft = () => own !== asked;
      dismiss();
      answer.value = 'reading';
      await attempt('page', async () => {
        try {
          const found = await read();
          if (isLeft()) return;
          if (found.found === 'card') await show(found.card);
          answer.value = found.found === 'card' ? null : found.found;
        } catch (error) {
          if (!isLeft()) answer.value = null;
          throw error;
        }
      });
    },
    leave() {
      asked += 1;
      answer.value = null;
    },
  };
}
