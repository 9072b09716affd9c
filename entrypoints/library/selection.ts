import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Chosen } from '../../services/library-contract';

/** What is listed, so that a range can be chosen and all of it. */
export interface Listed {
  /** The ids in order, as far as they are known. */
  ids(): readonly string[];
  /** What the list was searched for; '' when it is all. */
  words(): string;
  total(): number;
}

export interface Selection {
  /** Whether choosing is on. */
  on: ReadonlySignal<boolean>;
  chosen: ReadonlySignal<Chosen>;
  count: ReadonlySignal<number>;
  /** Whether all that was found is chosen, with those that are not on the page. */
  all: ReadonlySignal<boolean>;
  start(): void;
  stop(): void;
  has(id: string): boolean;
  /** Chooses one, or no longer; with `range` all from the one chosen last, in the same way. */
  toggle(id: string, range: boolean): void;
  chooseAll(): void;
  chooseNone(): void;
  /** The list became another one: what is chosen by search alone is no longer what is seen. */
  listChanged(): void;
}

const none: Chosen = { ids: [] };

/** Which favourites are chosen, to do something with all of them. */
export function createSelection(listed: Listed): Selection {
  const on = signal(false);
  const chosen = signal<Chosen>(none);
  /** The one toggled last, where a range begins. */
  let anchor: string | undefined;

  const has = (id: string) => isIn(chosen.value, id);

  function choose(ids: readonly string[], choosing: boolean) {
    const now = chosen.value;
    // Of a search, those that are left out are known; of a few, those that are in.
    const known = new Set('ids' in now ? now.ids : now.except);
    const adding = 'ids' in now ? choosing : !choosing;
    for (const id of ids) {
      if (adding) known.add(id);
      else known.delete(id);
    }
    chosen.value = 'ids' in now ? { ids: [...known] } : { found: now.found, except: [...known] };
  }

  function chooseNone() {
    chosen.value = none;
    anchor = undefined;
  }

  return {
    on,
    chosen,
    count: computed(() => {
      const now = chosen.value;
      return 'ids' in now ? now.ids.length : Math.max(0, listed.total() - now.except.length);
    }),
    all: computed(() => 'found' in chosen.value && chosen.value.except.length === 0),
    start() {
      on.value = true;
    },
    stop() {
      on.value = false;
      chooseNone();
    },
    has,
    toggle(id, range) {
      const choosing = !has(id);
      choose(range ? between(listed.ids(), anchor ?? id, id) : [id], choosing);
      anchor = id;
    },
    chooseAll() {
      chosen.value = { found: listed.words(), except: [] };
    },
    chooseNone,
    listChanged() {
      if ('found' in chosen.value) chooseNone();
    },
  };
}

export function isIn(chosen: Chosen, id: string): boolean {
  return 'ids' in chosen ? chosen.ids.includes(id) : !chosen.except.includes(id);
}

/** The ids from one to another, whichever comes first. */
function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)];
  if (from < 0 || to < 0) return [other];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
