import { signal } from '@preact/signals';
import { KeysDialog } from '../../components/KeysDialog';
import { SectionDialog } from '../../components/SectionDialog';
import { WhyDialog } from '../../components/WhyDialog';
import type { Card } from '../../core/deal/card';
import type { Section } from '../../core/document/source-document';
import type { NewTabModel } from './newtab-model';

type Open =
  | { readonly kind: 'why' | 'keys' }
  | { readonly kind: 'section'; readonly card: Card; readonly section?: SectionOfDocument | null };
type SectionOfDocument = Section & { title: string };

export type NewTabDialogs = ReturnType<typeof createNewTabDialogs>;

/** Which dialog of the new tab is open, and how it is drawn. */
export function createNewTabDialogs(
  model: NewTabModel,
  readSection: (card: Card) => Promise<SectionOfDocument | null>,
) {
  const open = signal<Open | null>(null);
  const close = () => {
    open.value = null;
  };
  const answer = (work: () => Promise<void>) => () => {
    close();
    void work();
  };

  return {
    isOpen: () => open.value !== null,
    openWhy() {
      open.value = { kind: 'why' };
    },
    openKeys() {
      open.value = { kind: 'keys' };
    },
    openSection(card: Card) {
      open.value = { kind: 'section', card };
      void model.notices.attempt('open', async () => {
        const section = await readSection(card);
        if (open.value?.kind === 'section') open.value = { kind: 'section', card, section };
      });
    },
    draw(card: Card | null) {
      const shown = open.value;
      if (shown?.kind === 'keys') return <KeysDialog onClose={close} />;
      if (shown?.kind === 'section') {
        const { text, language } = shown.card;
        return (
          <SectionDialog
            section={shown.section}
            insight={text}
            language={language}
            onClose={close}
          />
        );
      }
      if (shown?.kind !== 'why' || !card) return null;
      const { reason } = card;
      return (
        <WhyDialog
          card={card}
          onClose={close}
          onHide={answer(model.hide)}
          onLess={answer(model.lessOfDocument)}
          onNotNow={answer(async () => {
            if (reason) await model.notAt(reason);
          })}
        />
      );
    },
  };
}
