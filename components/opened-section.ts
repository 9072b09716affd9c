import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Section } from '../core/document/source-document';
import type { DocumentId } from '../core/insight';
import type { Notices } from './notices';

export type SectionOfDocument = Section & { readonly title: string };

/** A passage. Nothing opens for one that is from no document. */
interface Place {
  readonly text: string;
  readonly documentId?: DocumentId;
  readonly section?: number;
  /** A BCP 47 tag, where it is known. */
  readonly language?: string;
}

interface Opened {
  readonly place: Place;
  /** undefined while it is read, null when the document no longer has it. */
  readonly section: SectionOfDocument | null | undefined;
}

export interface OpenedSection {
  /** null while none is open. */
  opened: ReadonlySignal<Opened | null>;
  open(place: Place): Promise<void>;
  close(): void;
}

/** The section that a page has open beside a passage. */
export function createOpenedSection(
  { attempt }: Pick<Notices, 'attempt'>,
  read: (id: DocumentId, section: number) => Promise<SectionOfDocument | null>,
): OpenedSection {
  const opened = signal<Opened | null>(null);
  return {
    opened,
    async open(place) {
      const { documentId, section: index } = place;
      if (documentId === undefined || index === undefined) return;
      opened.value = { place, section: undefined };
      const stillOpen = () => opened.value?.place === place;
      await attempt('section', async () => {
        try {
          const section = await read(documentId, index);
          if (stillOpen()) opened.value = { place, section };
        } catch (error) {
          if (stillOpen()) opened.value = null;
          throw error;
        }
      });
    },
    close() {
      opened.value = null;
    },
  };
}
