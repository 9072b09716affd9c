import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Notices } from '../../components/notices';
import type { Card } from '../../core/deal/card';
import type { Section } from '../../core/document/source-document';
import type { OpenDialogView } from './OpenDialog';

export type SectionOfDocument = Section & { readonly title: string };

export type OpenDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'why'; readonly card: Card }
  /** The section is undefined while it is read, null when the document no longer has it. */
  | {
      readonly kind: 'section';
      readonly card: Card;
      readonly section: SectionOfDocument | null | undefined;
    };

export interface NewTabDialogs {
  readonly open: ReadonlySignal<OpenDialog | null>;
  /** Draws the open dialog; null until a dialog was first asked for. */
  readonly View: ReadonlySignal<OpenDialogView | null>;
  show(dialog: OpenDialog): Promise<void>;
  showSection(card: Card): Promise<void>;
  close(): void;
}

/** Which dialog of the new tab is open. Their views are loaded when the first is asked for. */
export function createNewTabDialogs(
  { attempt }: Pick<Notices, 'attempt'>,
  readSection: (card: Card) => Promise<SectionOfDocument | null>,
  loadView: () => Promise<OpenDialogView>,
): NewTabDialogs {
  const open = signal<OpenDialog | null>(null);
  const View = signal<OpenDialogView | null>(null);

  async function show(dialog: OpenDialog) {
    await attempt('open', async () => {
      View.value ??= await loadView();
      open.value = dialog;
    });
  }

  return {
    open,
    View,
    show,
    async showSection(card) {
      await show({ kind: 'section', card, section: undefined });
      await attempt('open', async () => {
        const section = await readSection(card);
        if (open.value?.kind === 'section') open.value = { kind: 'section', card, section };
      });
    },
    close() {
      open.value = null;
    },
  };
}
