import { type Ask, Refused } from './ask.ts';
import type { Dice } from './dice.ts';
import type { Kept, Model } from './kept.ts';

/** So few that they are saved, edited, removed and saved again all the time. */
const ids = Array.from({ length: 120 }, (_, number) => `favourite ${number}`);

const words = 'apart close door hand house letter light own river room table voice window'.split(
  ' ',
);

/** Does one thing to one favourite that nobody else is at: saves it, edits it or removes it. */
export async function act(ask: Ask, model: Model, dice: Dice): Promise<void> {
  const id = dice.oneOf(ids.filter((id) => !model.isBusy(id)));
  const before = model.of(id);
  const { next, run } = !before || before.removed ? saving(id, before) : change(id, before, dice);
  model.begin(id, next);
  await run(ask);
  model.acknowledge(id);
}

/** Acts until the browser is gone. */
export async function actUntilGone(ask: Ask, model: Model, dice: Dice): Promise<void> {
  try {
    for (;;) await act(ask, model, dice);
  } catch (error) {
    // Nothing was in its way but the end of the browser.
    if (error instanceof Refused) throw error;
  }
}

interface Act {
  readonly next: Kept & { readonly removed: boolean };
  run(ask: Ask): Promise<unknown>;
}

function saving(id: string, before: Kept | undefined): Act {
  const text = `${id}, kept with all its words. `.repeat(10);
  const passage = { id, text, source: { title: 'A book of nights' } };
  return {
    // What comes back from the trash comes with its note and its tags.
    next: { text, note: '', tags: '', ...before, removed: false },
    run: (ask) => ask('favourites', 'save', passage),
  };
}

function change(id: string, before: Kept, dice: Dice): Act {
  if (dice.chance(0.3)) {
    const next = { ...before, removed: true };
    return { next, run: (ask) => ask('favourites', 'remove', id) };
  }
  if (dice.chance(0.5)) {
    const note = `${dice.oneOf(words)} ${dice.oneOf(words)} ${dice.below(1000)}`;
    const next = { ...before, note, removed: false };
    return { next, run: (ask) => ask('favourites', 'setNote', id, note, before.note) };
  }
  const had = before.tags === '' ? [] : before.tags.split(' ');
  const tag = dice.oneOf(words);
  const tags = had.includes(tag) ? had.filter((each) => each !== tag) : [...had, tag];
  const [add, remove] = had.includes(tag) ? [[], [tag]] : [[tag], []];
  return {
    next: { ...before, tags: tags.join(' '), removed: false },
    run: (ask) => ask('favourites', 'changeTags', id, add, remove),
  };
}
