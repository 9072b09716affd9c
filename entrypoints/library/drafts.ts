/** A note that was typed, and the note that stood there before. */
export interface Draft {
  readonly text: string;
  readonly before: string;
}

/** Typed notes that the background does not have yet, by the favourite's id. */
export interface Drafts {
  all(): ReadonlyMap<string, Draft>;
  write(id: string, draft: Draft): void;
  forget(id: string): void;
}

const prefix = 'draft/';

/** Kept by the page itself: they outlive reloading, and an update of Flyleaf. */
export function createDrafts(storage: Storage): Drafts {
  return {
    all() {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const drafts = keys.flatMap((key): [string, Draft][] => {
        const draft = key.startsWith(prefix) ? read(storage.getItem(key)) : undefined;
        return draft ? [[key.slice(prefix.length), draft]] : [];
      });
      return new Map(drafts);
    },
    write(id, { text, before }) {
      try {
        storage.setItem(prefix + id, JSON.stringify({ text, before }));
      } catch {
        // The page's storage is full: the text stays in its field, and is saved in half a second.
      }
    },
    forget: (id) => storage.removeItem(prefix + id),
  };
}

function read(item: string | null): Draft | undefined {
  try {
    const { text, before } = JSON.parse(item ?? '{}');
    if (typeof text === 'string' && typeof before === 'string') return { text, before };
  } catch {
    // Not written by this page, or cut off.
  }
  return undefined;
}
