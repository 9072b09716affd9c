import { Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Favourite } from '../core/favourite';
import { Button } from './Button';
import { ChoiceBox } from './ChoiceBox';
import styles from './FavouriteEntry.module.css';
import { FavouritePlan, type PlanCallbacks } from './FavouritePlan';
import { FavouriteSource } from './FavouriteSource';
import { FavouriteTools, type ToolCallbacks } from './FavouriteTools';
import { type FindMarks, MarkedText } from './MarkedText';
import { NoteField, type NoteState } from './NoteField';
import { SavedWhen } from './SavedWhen';
import { TagField } from './TagField';
import { TagList } from './TagList';
import { t } from './text';
import { useKeptFocus } from './use-kept-focus';

export interface EntryCallbacks extends ToolCallbacks, PlanCallbacks {
  /** Takes the removal back. */
  onUndo: () => void;
  onNoteOpen: () => void;
  onNoteType: (text: string) => void;
  onNoteClose: () => void;
  onNoteRetry: () => void;
  onTagsOpen: () => void;
  onTagAdd: (tag: string) => void;
  onTagRemove: (tag: string) => void;
  /** Looks for others with this tag, or from this source. */
  onTag: (tag: string) => void;
  onSource: (title: string) => void;
  onChoose: (range: boolean) => void;
}

interface FavouriteEntryProps extends EntryCallbacks {
  favourite: Favourite;
  /** Epoch milliseconds. */
  now: number;
  marks?: FindMarks | undefined;
  /** The note while it is written. */
  writing?: { readonly text: string; readonly state: NoteState } | undefined;
  /** The tags there are, to choose from. */
  knownTags?: readonly string[] | undefined;
  /** Whether it is chosen; without it there is nothing to choose. */
  chosen?: boolean | undefined;
  /** Set as a page of its own. */
  alone?: boolean;
}

/** A favourite to read. Removed, it keeps its place in the list and offers to come back. */
export function FavouriteEntry({ favourite, now, marks, ...props }: FavouriteEntryProps) {
  const { text, source, savedAt, removedAt, note, tags, plan } = favourite;
  const { writing, chosen } = props;
  const [tagging, setTagging] = useState(false);
  const entry = useKeptFocus<HTMLElement>();
  const removed = removedAt !== undefined;
  const choosing = chosen !== undefined && !removed;
  return (
    <article
      class={styles.entry}
      ref={entry}
      data-removed={removed}
      data-choosing={choosing}
      data-alone={props.alone}
    >
      {choosing && (
        <ChoiceBox label={text.slice(0, spoken)} chosen={chosen} onChoose={props.onChoose} />
      )}
      <blockquote dir="auto" data-long={text.length > longest}>
        <MarkedText text={text} marks={marks} />
      </blockquote>
      <FavouriteSource source={source} text={text} marks={marks} onSource={props.onSource} />
      <p class={styles.when}>
        <SavedWhen savedAt={savedAt} now={now} />
      </p>
      {!removed && writing && (
        <NoteField
          text={writing.text}
          state={writing.state}
          onType={props.onNoteType}
          onClose={props.onNoteClose}
          onRetry={props.onNoteRetry}
        />
      )}
      {!writing && note !== '' && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: by key, the tool “Note” does the same
        <p
          class={styles.note}
          dir="auto"
          onClick={() => {
            if (!removed && !choosing && document.getSelection()?.isCollapsed) props.onNoteOpen();
          }}
        >
          <MarkedText text={note} marks={marks} />
        </p>
      )}
      {plan && (
        <FavouritePlan
          {...props}
          plan={plan}
          now={now}
          marks={marks}
          changeable={!removed && !choosing}
        />
      )}
      {tagging && !removed && !choosing ? (
        <TagField
          tags={tags}
          known={props.knownTags ?? []}
          onAdd={props.onTagAdd}
          onRemove={props.onTagRemove}
          onClose={() => setTagging(false)}
        />
      ) : (
        tags.length > 0 && <TagList tags={tags} marks={marks} onTag={props.onTag} />
      )}
      {removed && (
        <p class={styles.removed} role="status">
          {t('library_removed')}
          <Button label={t('undo')} icon={Undo2} onClick={props.onUndo} />
        </p>
      )}
      {!removed && !choosing && (
        <FavouriteTools
          {...props}
          source={source}
          noteOpen={writing !== undefined}
          tagsOpen={tagging}
          onNote={writing ? props.onNoteClose : props.onNoteOpen}
          onTags={() => {
            if (!tagging) props.onTagsOpen();
            setTagging(!tagging);
          }}
        />
      )}
    </article>
  );
}

/** In characters; a longer text is set like a page of a book. */
const longest = 280;
/** As much of the text as names its box. */
const spoken = 80;
