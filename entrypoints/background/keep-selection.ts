import type { Passage } from '../../core/favourite';
import {
  type FrameSelection,
  type PageSelection,
  passageOfSelection,
} from '../../core/library/selection';
import { webAddress } from '../../core/library/web-address';
import { pageId } from './page-id';

/** What is asked for: the selection of a tab, by a key or by the menu of the selection. */
export interface Asked {
  readonly tab: {
    readonly id?: number | undefined;
    readonly url?: string | undefined;
    readonly title?: string | undefined;
  };
  /** The rest comes with the menu. */
  readonly frameId?: number | undefined;
  /** As the browser tells it, in one line. */
  readonly text?: string | undefined;
  /** Whether it is a field whose text is selected. */
  readonly editable?: boolean | undefined;
}

/**
 * `cut`: saved, as much as one favourite holds. `nothing` was selected. `refused`: the browser lets
 * no extension read this page. `unsaved`: not saved, but written down. `lost`: not even that.
 */
export type Outcome = 'saved' | 'cut' | 'nothing' | 'refused' | 'unsaved' | 'lost';

interface Given {
  /** What is selected in the frames of a tab; null when the browser does not let them be read. */
  read: (tabId: number, frameId?: number) => Promise<readonly FrameSelection[] | null>;
  save: (passage: Passage) => Promise<unknown>;
  keepUnsaved: (passage: Passage) => Promise<void>;
  reportFailure: (doing: string, error: unknown) => void;
}

/** Saves what the reader has selected on any page. */
export async function keepSelection(asked: Asked, given: Given): Promise<Outcome> {
  if (asked.editable) return 'nothing';
  const { tab, frameId } = asked;
  const frames = tab.id === undefined ? null : await given.read(tab.id, frameId);
  const selection = selectionOf(frames ?? [], asked);
  const found = selection && passageOfSelection(selection);
  if (!found) return frames ? 'nothing' : 'refused';
  const { cut, text, source } = found;
  const passage = { id: await pageId(source.url, text), text, source };
  try {
    await given.save(passage);
    return cut ? 'cut' : 'saved';
  } catch (error) {
    given.reportFailure('save', error);
  }
  try {
    await given.keepUnsaved(passage);
    return 'unsaved';
  } catch (error) {
    given.reportFailure('keep', error);
    return 'lost';
  }
}

/** Of the frame that the reader is in; else of any. What the menu tells stands in for what no frame told. */
function selectionOf(frames: readonly FrameSelection[], asked: Asked): PageSelection | undefined {
  const { tab, text } = asked;
  const found = frames.find(({ focused }) => focused) ?? frames[0];
  const page = { title: tab.title ?? '', address: tab.url ?? '' };
  if (!found) return text === undefined ? undefined : { text, ...page };
  const { selection } = found;
  // A frame that the page wrote itself has no address of its own.
  const isOfWeb = webAddress(selection.address) !== undefined;
  return {
    ...selection,
    ...(!isOfWeb && tab.url !== undefined && { address: tab.url }),
    title: selection.title.trim() || page.title,
  };
}
