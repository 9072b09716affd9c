import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notices } from '../../components/notices';
import { createOpenedSection, type OpenedSection } from '../../components/opened-section';
import type { Favourite } from '../../core/favourite';
import { markdownQuote, titledLink } from '../../core/library/quote';
import { passageText } from '../../core/passage-text';
import type { DocumentsService } from '../../services/contract';
import type { FavouritesService } from '../../services/library-contract';

/** The ways to copy a favourite: as plain text, for Markdown, or the address that leads back to it. */
export type CopyForm = 'quote' | 'markdown' | 'link';

export interface EntryDependencies {
  favourites: Pick<FavouritesService, 'save' | 'remove'>;
  documents: Pick<DocumentsService, 'section'>;
  copyText: (text: string) => Promise<void>;
  now: () => number;
}

export interface EntryActs {
  section: OpenedSection;
  /** The favourite to be shared as a picture; null while none is. */
  pictured: ReadonlySignal<Favourite | null>;
  picture(favourite: Favourite | null): void;
  remove(favourite: Favourite): Promise<void>;
  /** Takes a removal back. */
  bringBack(favourite: Favourite): Promise<void>;
  copy(favourite: Favourite, form: CopyForm): Promise<void>;
  openSection(favourite: Favourite): Promise<void>;
}

/** What can be done with one favourite, but for its note and tags. */
export function createEntryActs(
  given: EntryDependencies,
  { attempt, tell }: Pick<Notices, 'attempt' | 'tell'>,
  took: (favourite: Favourite) => void,
): EntryActs {
  const section = createOpenedSection({ attempt }, given.documents.section);
  const pictured = signal<Favourite | null>(null);
  return {
    section,
    pictured,
    picture(favourite) {
      pictured.value = favourite;
    },
    async remove(favourite) {
      await attempt('remove', async () => {
        await given.favourites.remove(favourite.id);
        took({ ...favourite, removedAt: given.now() });
      });
    },
    async bringBack({ id, text, source }) {
      await attempt('save', async () => {
        took(await given.favourites.save({ id, text, source }));
      });
    },
    async copy(favourite, form) {
      await attempt('copy', async () => {
        await given.copyText(textOf(favourite, form));
        tell('copied');
      });
    },
    async openSection({ text, source: { documentId, sectionIndex } }) {
      if (documentId === undefined || sectionIndex === undefined) return;
      await section.open({ text, documentId, section: sectionIndex });
    },
  };
}

function textOf(favourite: Favourite, form: CopyForm): string {
  if (form === 'markdown') return markdownQuote(favourite);
  return (form === 'link' && titledLink(favourite)) || passageText(favourite);
}
